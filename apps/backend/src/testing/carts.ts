/** Worth 177.00 in usd. */
export const cart = [
  { product: 'lamp', quantity: 1 },
  { product: 'notebook', quantity: 2 },
]
