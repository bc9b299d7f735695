import type { Receipt } from '../offers/receipt.ts'

/** What a session remembers of a receipt; the rest is decided anew each time. */
export type KeptReceipt = Pick<
  Receipt,
  'amountMinor' | 'endsAtMs' | 'label' | 'offer' | 'points' | 'version'
>

/**
 * Key in the metadata of a session, and of a coupon that we made: the intent that wrote last. Only
 * the holder of the secret key can write it.
 */
export const intentKey = 'discount_intent'

/** Key in the metadata of a session: the id of the coupon that is on, where it was there before. */
export const couponKey = 'discount_coupon'

/** One receipt a key, since Stripe keeps 500 characters in each. */
const receiptKey = (index: number) => `discount_receipt_${index + 1}`
const isReceiptKey = (key: string) => /^discount_receipt_\d+$/.test(key)

/** Key in the metadata of a repriced line: its own unit price, a decimal in minor units. */
export const listPriceKey = 'discount_list_price'

/**
 * The metadata that says what is on, for the same update as the discount itself.
 *
 * @param before the session's metadata: what is left of earlier receipts is taken away
 * @param coupon the id of one that was there before
 */
export function receiptMetadata(
  receipts: readonly KeptReceipt[],
  intent: string,
  before: Readonly<Record<string, string>>,
  coupon: string | null = null,
): Record<string, string> {
  const outdated = Object.keys(before).filter(isReceiptKey)
  return {
    ...Object.fromEntries(outdated.map((key) => [key, ''])),
    ...Object.fromEntries(receipts.map((receipt, index) => [receiptKey(index), write(receipt)])),
    ...((coupon !== null || couponKey in before) && { [couponKey]: coupon ?? '' }),
    [intentKey]: intent,
  }
}

/** What is on, as the session remembers it. */
export function readReceipts(metadata: Readonly<Record<string, string>>): KeptReceipt[] {
  return Object.keys(metadata)
    .filter(isReceiptKey)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((key) => read(metadata[key] ?? '') ?? [])
}

function write({ offer, version, amountMinor, label, points, endsAtMs }: KeptReceipt): string {
  return JSON.stringify([offer, version, amountMinor, label, points, endsAtMs])
}

/** Null where somebody else wrote it: then the offer is not on by our doing. */
function read(text: string): KeptReceipt | null {
  try {
    const fields: unknown = JSON.parse(text)
    if (!Array.isArray(fields)) return null
    const [offer, version, amountMinor, label, points, endsAtMs] = fields as unknown[]
    return typeof offer === 'string' &&
      typeof version === 'number' &&
      typeof amountMinor === 'number' &&
      typeof label === 'string' &&
      typeof points === 'number' &&
      (endsAtMs === null || typeof endsAtMs === 'number')
      ? { offer, version, amountMinor, label, points, endsAtMs }
      : null
  } catch {
    return null
  }
}
