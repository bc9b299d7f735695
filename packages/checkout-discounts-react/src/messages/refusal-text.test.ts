import { describe, expect, test } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { mergeMessages } from './messages.ts'
import { refusalText } from './refusal-text.ts'

const short = {
  reason: 'minimum_not_met',
  message: 'Your cart is $12.00 short of this offer.',
  details: { missingMinor: 1200, missing: '$12.00' },
} as const

describe('a refusal', () => {
  test('that says how far it is has a text of the page', () => {
    expect(refusalText(short, en)).toBe('Add $12.00 more for this offer.')
  })

  test('without what the text needs is told in the words of the server', () => {
    expect(refusalText({ ...short, details: { missingMinor: 1200 } }, en)).toBe(short.message)
    expect(refusalText({ reason: 'ended', message: 'Over.', details: { at: 1 } }, en)).toBe('Over.')
  })

  test('without any words has those of its reason', () => {
    expect(refusalText({ reason: 'ended' }, en)).toBe(en.reasons.ended)
    expect(refusalText({}, en)).toBe('')
  })

  test.each([
    ['not_eligible', { missingPoints: 1 }, 'You are 1 point short of this offer.'],
    ['not_started', { opens: 'on Friday at 18:00' }, 'This offer opens on Friday at 18:00.'],
    [
      'region_not_eligible',
      { countries: 'DE, AT' },
      'This offer is for orders to Germany or Austria.',
    ],
    [
      'region_not_eligible',
      { countries: 'DE, US', parts: 'US-CA, US-NV' },
      'This offer is for orders to Germany or United States (CA, NV).',
    ],
    [
      'region_not_eligible',
      { countries: 'US', parts: 'US-CA', needs: 'shipping_address' },
      'Enter your shipping address first: this offer is for United States (CA).',
    ],
    [
      'not_combinable',
      { keptLabel: 'Gold', kept: '$20.00', offered: '$10.00' },
      'This would save $10.00. Gold saves $20.00, so it stays.',
    ],
    [
      'currency_not_offered',
      { currency: 'eur', offered: 'usd' },
      'This offer isn’t available in EUR.',
    ],
  ] as const)('%s', (reason, details, text) => {
    expect(refusalText({ reason, details }, en)).toBe(text)
  })

  test('is told in the language of the page, and not in the server’s', () => {
    const used = { reason: 'exhausted', message: 'This offer has been used up.' } as const
    expect(refusalText(used, de)).toBe(de.reasons.exhausted)
    expect(refusalText({ message: 'Nur für Mitglieder.' }, de)).toBe('Nur für Mitglieder.')
  })

  test('whose words the page has emptied is told in the server’s', () => {
    const messages = mergeMessages(de, { reasons: { ended: '' } })
    expect(refusalText({ reason: 'ended', message: 'Over.' }, messages)).toBe('Over.')
  })

  test('is told in the shop’s own way where it has one', () => {
    const own = mergeMessages(en, { reasons: { ended: 'Too late!' } })
    expect(refusalText({ reason: 'ended', message: 'Over.' }, own)).toBe('Too late!')
    const messages = mergeMessages(en, {
      refusals: { minimum_not_met: ({ missing }: { missing: string }) => `Noch ${missing}!` },
    })
    expect(refusalText(short, messages)).toBe('Noch $12.00!')
  })
})
