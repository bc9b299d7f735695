import { type ErrorAnswer, refusalReasons } from 'checkout-discounts-contract'
import { describe, expect, test } from 'vitest'
import { DiscountError } from '../discount/discount-error.ts'
import { en } from './en.ts'
import { errorText } from './error-text.ts'
import { mergeMessages } from './messages.ts'

const refusal = (answer: Partial<ErrorAnswer>) =>
  new DiscountError('rejected', { answer: { type: 'error', message: '', ...answer } })

describe('a refusal', () => {
  test('is told in the words of the server', () => {
    const error = refusal({ code: 'refused', reason: 'ended', message: 'Ended on Sunday.' })
    expect(errorText(error, en)).toBe('Ended on Sunday.')
    expect(errorText(refusal({ message: 'No.' }), en)).toBe('No.')
  })

  test.each(refusalReasons)('%s has words of our own where the server has none', (reason) => {
    expect(errorText(refusal({ code: 'refused', reason }), en)).toBe(en.reasons[reason])
  })

  test('without reason or message has words too', () => {
    expect(errorText(refusal({}), en)).toBe(en.refused)
  })

  test('that is not the shopper’s business never shows the server’s words', () => {
    const secret = 'Origin https://evil.test is not allowed'
    for (const code of ['bad_request', 'forbidden', 'conflict', 'not_found'] as const) {
      expect(errorText(refusal({ code, message: secret }), en)).not.toContain('Origin')
    }
    expect(errorText(refusal({ code: 'rate_limited', retryAfter: 30 }), en)).toContain('30 seconds')
    expect(errorText(refusal({ code: 'rate_limited' }), en)).not.toContain('undefined')
  })
})

test('a shop says some things its own way, and the rest as we do', () => {
  const messages = mergeMessages(en, { errors: { timeout: 'Geduld, bitte.' } })
  expect(errorText(new DiscountError('timeout'), messages)).toBe('Geduld, bitte.')
  expect(errorText(new DiscountError('network'), messages)).toBe(en.errors.network)
})

test('what only the developer can mend stays silent', () => {
  expect(errorText(new DiscountError('not_reflected'), en)).toBe('')
  expect(errorText(new DiscountError('aborted'), en)).toBe('')
})
