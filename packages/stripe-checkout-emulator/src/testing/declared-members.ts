import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The declarations of Stripe.js that are installed, a file of them, without their comments. */
export function stripeJsDeclarations(file: string): string {
  const path = require.resolve(`@stripe/stripe-js/dist/stripe-js/${file}`)
  return readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
}

/**
 * The names of an interface's or an object type's members, in order, overloads once. TypeScript 7
 * has no compiler to ask; Stripe's declarations are formatted, so that indentation tells the depth.
 *
 * @param name as it is declared
 */
export function membersOf(declarations: string, name: string): string[] {
  const body = blockAfter(declarations, new RegExp(`(?:interface|type) ${name}\\b[^{;]*\\{`))
  const members = body.matchAll(/^ {2}(\w+)\??\s*[(:]/gm)
  return [...new Set([...members].map(([, member = '']) => member))]
}

/** The names that an `Omit<>` leaves out. */
export function omittedFrom(declarations: string, name: string): string[] {
  const [, list = ''] = new RegExp(`type ${name} = Omit<([^>]*)>`).exec(declarations) ?? []
  return [...list.matchAll(/'(\w+)'/g)].map(([, omitted = '']) => omitted)
}

/** The members of the object that a function member takes: those of `args` of `confirm`. */
export function argumentsOf(declarations: string, member: string): string[] {
  const body = blockAfter(declarations, new RegExp(`^ {2}${member}: \\(args\\??: \\{`, 'm'))
  return [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, name = '']) => name)
}

function blockAfter(text: string, opening: RegExp): string {
  const found = opening.exec(text)
  if (!found) throw new Error(`Stripe.js declares no ${opening}.`)
  const start = found.index + found[0].length
  let depth = 1
  let end = start
  while (depth > 0 && end < text.length) {
    if (text[end] === '{') depth += 1
    if (text[end] === '}') depth -= 1
    end += 1
  }
  return text.slice(start, end - 1)
}
