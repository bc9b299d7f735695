import type { StripeCheckoutAmount, StripeCheckoutSession } from '@stripe/stripe-js'

/** Draws what is bought, and what it comes to. */
export function createOrderSummary(
  document: Document,
  { lineItems, shipping, total }: StripeCheckoutSession,
): HTMLElement {
  const node = document.createElement('dl')
  node.className = 'Summary'
  const add = (name: string, amount: string, className = '') => {
    const row = document.createElement('div')
    const term = document.createElement('dt')
    const value = document.createElement('dd')
    row.className = `SummaryRow ${className}`.trim()
    term.textContent = name
    value.textContent = amount
    row.append(term, value)
    node.append(row)
  }
  const addUnlessZero = (name: string, { amount, minorUnitsAmount }: StripeCheckoutAmount) => {
    if (minorUnitsAmount !== 0) add(name, amount)
  }

  for (const { name, quantity, subtotal } of lineItems) {
    add(quantity > 1 ? `${name} × ${quantity}` : name, subtotal.amount)
  }
  add('Subtotal', total.subtotal.amount)
  if (total.discount.minorUnitsAmount !== 0) add('Discount', `−${total.discount.amount}`)
  if (shipping) add('Shipping', total.shippingRate.amount)
  addUnlessZero('Tax', total.taxExclusive)
  addUnlessZero('Tax included', total.taxInclusive)
  add('Total due', total.total.amount, 'SummaryRow--total')
  return node
}
