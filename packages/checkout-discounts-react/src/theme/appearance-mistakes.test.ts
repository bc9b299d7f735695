import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { appearanceMistakes } from './appearance-mistakes.ts'

describe('every variable of Stripe’s own types', () => {
  const types = readFileSync(
    new URL('elements-group.d.ts', import.meta.resolve('@stripe/stripe-js/dist/stripe-js/')),
    'utf8',
  )
  const [, block = ''] =
    /interface Appearance \{[^]*?variables\?: \{([^]*?)\n {2}\};/.exec(types) ?? []
  const names = [
    ...block.matchAll(/(?:\/\*\* @deprecated Use (\w+) instead\. \*\/\s+)?(\w+)\?: string;/g),
  ].map(([, successor, name = '']) => ({ name, successor }))

  test('is found there', () => expect(names.length).toBeGreaterThan(100))

  test.each(names)('$name', ({ name, successor }) => {
    const mistakes = appearanceMistakes({ variables: { [name]: 'inherit' } })
    expect(mistakes).toEqual(
      successor === undefined ? [] : [expect.stringContaining(`Use ${successor}.`)],
    )
  })
})
