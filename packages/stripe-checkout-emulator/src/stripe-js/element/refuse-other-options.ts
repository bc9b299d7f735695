import { IntegrationError } from '../integration-error.ts'

/**
 * What is passed over in silence here would be missed only on the real Stripe.
 *
 * @throws IntegrationError naming the options that are not emulated
 */
export function refuseOtherOptions(
  owner: string,
  options: object,
  understood: readonly string[],
): void {
  const others = Object.entries(options)
    .filter(([name, value]) => value !== undefined && !understood.includes(name))
    .map(([name]) => name)
  if (others.length === 0) return
  throw new IntegrationError(`${owner}: ${others.join(', ')} is not emulated.`)
}
