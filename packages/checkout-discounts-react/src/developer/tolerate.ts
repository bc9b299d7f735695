import { warnDeveloper } from './warn-developer.ts'

/**
 * Calls something of the shop's own, whose mistakes must not stop a checkout.
 *
 * @param what its name, for the developer
 */
export function tolerate(what: string, call: () => void): void {
  try {
    call()
  } catch (error) {
    warnDeveloper(`${what} threw. The checkout goes on without it.`, error)
  }
}
