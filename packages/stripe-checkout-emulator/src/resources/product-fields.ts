import { checked, clearable, list, text } from '../api/params.ts'
import { metadata, url } from '../api/stripe-params.ts'
import { taxCode } from './tax-params.ts'

export const productDescription = text({ max: 40_000 })
export const productImages = list(url, { max: 8 })
export const productName = text()
export const unitLabel = text({ max: 12 })

export const statementDescriptor = checked((given) => {
  // Choice: the rules are documented, these texts are not.
  if (given.length > 22) return { message: 'A statement descriptor has at most 22 characters.' }
  if (/["'*<>\\]/.test(given)) {
    return { message: `A statement descriptor has none of the characters <, >, \\, ', ", *.` }
  }
  if (!/[a-z]/i.test(given)) return { message: 'A statement descriptor has at least one letter.' }
  return undefined
})

/** What a product takes wherever it is made. */
export const productEverywhere = {
  metadata: clearable(metadata),
  tax_code: taxCode,
  unit_label: unitLabel,
}

/** What a product takes at Stripe, and here not yet. */
export const productLater = ['tax_details']
