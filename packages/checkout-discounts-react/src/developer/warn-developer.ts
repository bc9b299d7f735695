/** Says something to the developer, in development only. */
export function warnDeveloper(message: string, ...details: readonly unknown[]): void {
  if (process.env.NODE_ENV === 'production') return
  // oxlint-disable-next-line no-console -- this is the one place that talks to the developer
  console.error(`Checkout Discounts: ${message}`, ...details)
}
