import { z } from 'zod'

/** A list of names, each once: ids of products, customers, segments. */
export function names(what: string) {
  return z
    .array(z.string().min(1, { error: `Expected the name of a ${what}` }))
    .min(1, { error: `Expected at least one ${what}` })
    .refine((list) => new Set(list).size === list.length, { error: `Expected each ${what} once` })
}
