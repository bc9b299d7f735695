import type { z } from 'zod'
import type { Offer } from './offer.ts'
import { offers } from './offer-schema.ts'

/** What is wrong with the data of offers, and where. */
export interface OfferFault {
  /** Keys and indexes from the list of offers on: `[0, 'reward', 'percentOff']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * Reads a shop's offers from data, such as a JSON file.
 *
 * @param data anything
 * @throws {InvalidOffers} with every fault, named by its path
 *
 * @example
 * ```ts
 * const offers = parseOffers([
 *   { id: 'loyalty', kind: 'loyalty', label: 'Loyalty discount', tiers: { gold: { percentOff: 10 } } },
 * ])
 * ```
 */
export function parseOffers(data: unknown): Offer[] {
  const { faults, read } = readOffers(data)
  if (!read || faults.length > 0) throw new InvalidOffers(faults)
  // The schema says the same as the type, but for where the type names cases: two kinds of reward,
  // loyalty by tier or for points.
  return read as Offer[]
}

/** Data that are no offers. */
export class InvalidOffers extends Error {
  readonly faults: readonly OfferFault[]

  constructor(faults: readonly OfferFault[]) {
    super(`The offers are not valid.\n${faults.map(faultText).join('\n')}`)
    this.name = 'InvalidOffers'
    this.faults = faults
  }
}

/** A fault in a line: `[0].reward.percentOff: Expected a percentage above 0`. */
export function faultText({ path, message }: OfferFault): string {
  return path.length === 0 ? message : `${pathText(path)}: ${message}`
}

function pathText(path: OfferFault['path']): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

/**
 * Every fault of data that are to be offers; none where {@link parseOffers} takes them.
 *
 * @param data anything
 */
export function offerFaults(data: unknown): OfferFault[] {
  return readOffers(data).faults
}

function readOffers(data: unknown) {
  const { error, data: read } = offers.safeParse(data, { error: missing })
  return { read, faults: [...(error?.issues.flatMap(faultsOf) ?? []), ...repeatedIds(data)] }
}

function missing({ code, input }: { code?: string; input?: unknown }): string | undefined {
  return code === 'invalid_type' && input === undefined ? 'Missing' : undefined
}

/** Each unknown key is a fault of its own, at the key. */
function faultsOf(issue: z.core.$ZodIssue): OfferFault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key], message: 'Unknown key' }))
}

/** Asked of the raw data, so that it is told along with every other fault. */
function repeatedIds(data: unknown): OfferFault[] {
  if (!Array.isArray(data)) return []
  const ids = data.map((offer: unknown) =>
    typeof offer === 'object' && offer !== null && 'id' in offer ? offer.id : undefined,
  )
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    if (typeof id !== 'string' || first === index) return []
    return [
      { path: [index, 'id'], message: `Expected an id of its own: [${first}] has "${id}" too` },
    ]
  })
}
