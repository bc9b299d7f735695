import { IntegrationError } from './integration-error.ts'

/**
 * Functions that Stripe has and this emulator does not yet: each says so when it is called, where
 * without it the page would read «is not a function» and look for the mistake in its own code.
 *
 * @param owner What they are called on, for the message.
 */
export function notEmulated(owner: string, names: readonly string[]): Record<string, () => never> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw new IntegrationError(`${owner}.${name} is not emulated.`)
      },
    ]),
  )
}
