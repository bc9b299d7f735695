/** A mistake in the code that uses this package: it stops the page where it was made. */
export function programmingError(what: string, why: string, how: string): Error {
  return new Error(`Checkout Discounts: ${what} ${why} ${how}`)
}
