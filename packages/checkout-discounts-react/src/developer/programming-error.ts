/** A mistake in the code that uses this package. In production its code stands for the words. */
export type Mistake =
  | 'outside_of_provider'
  | 'outside_of_promo_code'
  | 'no_remove_address'
  | 'no_server'

/** An error that stops the page where the mistake was made. */
export function programmingError(mistake: Mistake, name = ''): Error {
  const words = process.env.NODE_ENV === 'production' ? mistake : explanations[mistake](name)
  return new Error(`Checkout Discounts: ${words}`)
}

const explanations: Record<Mistake, (name: string) => string> = {
  outside_of_provider: () =>
    'a part or hook was used outside of a provider. It reads the checkout from the provider above it. Put <DiscountsProvider checkout={useCheckoutElements()}> around it.',
  outside_of_promo_code: () =>
    'a part of a promo code was used outside of its form. It reads the code from the form above it. Put <PromoCode.Root> around it.',
  no_remove_address: (discount) =>
    `remove() was called on the discount «${discount}». Its definition names no address for that. Give it one: defineDiscount({ …, remove: "/remove-discount" }).`,
  no_server: (interaction) =>
    `a discount asks for the interaction «${interaction}». The provider has no server to look for it. Give it one: <DiscountsProvider server="/discounts">.`,
}
