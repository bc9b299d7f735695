import type { Receipt } from './receipt.ts'

/** As long as Stripe takes a coupon's name. */
const maximumLength = 40

/**
 * The name of the coupon at Stripe that several offers are folded into.
 *
 * @returns the label of the one, or all of them, `10 % for members + Free gift wr…`; 40 characters
 * at most
 */
export function couponLabel(receipts: readonly Pick<Receipt, 'label'>[]): string {
  const label = receipts.map((receipt) => receipt.label).join(' + ')
  return label.length <= maximumLength ? label : `${cut(label, maximumLength - 1).trimEnd()}…`
}

/** Never within what a reader takes for one character. */
function cut(text: string, length: number): string {
  const graphemes = [...new Intl.Segmenter().segment(text)]
  return graphemes
    .filter(({ index, segment }) => index + segment.length <= length)
    .map(({ segment }) => segment)
    .join('')
}
