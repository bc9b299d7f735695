import { en, type Messages } from 'checkout-discounts-react'

/** All of English, twice as long and with a word as only German has: what a translation may do. */
export const longer: Messages = {
  // It has the keys that English has.
  ...(lengthened(en) as Messages),
  // Names hold the text that is to be seen.
  apply: ({ label }) => `${twice(en.applyOffer)} ${label}`,
  removeNamed: ({ label }) => `${twice(en.remove)} ${label}`,
  // Stripe's, and no longer in any language.
  saving: en.saving,
}

function lengthened(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, lengthenedWord(word)]),
  )
}

function lengthenedWord(word: unknown): unknown {
  if (typeof word === 'string') return twice(word)
  if (typeof word === 'function') return (details: unknown) => twice(String(word(details)))
  return lengthened(word as object)
}

function twice(text: string): string {
  return text === '' ? text : `${text} Treueprogrammmitglieder ${text}`
}
