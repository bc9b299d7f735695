/** What is published, in the order of the dependency rule: each after what it depends on. */
export const packageNames = [
  'checkout-discounts-contract',
  'checkout-discounts-react',
  'checkout-discounts-server',
  'stripe-checkout-emulator',
]
