import { Namespace, type NamespaceSettings } from './namespace.ts'

/** All accounts of one emulator. */
export class Namespaces {
  readonly #byName = new Map<string, Namespace>()
  readonly #bySession = new Map<string, Namespace>()
  readonly #settings: NamespaceSettings

  constructor(settings: NamespaceSettings) {
    this.#settings = settings
  }

  /** @throws TypeError when the name could not stand in a key */
  named(name: string): Namespace {
    const present = this.#byName.get(name)
    if (present) return present
    if (!/^[\w-]{1,100}$/.test(name)) {
      throw new TypeError(
        `A namespace's name stands in its keys: 1 to 100 letters, digits, "_" or "-", not "${name}".`,
      )
    }
    const namespace = new Namespace(name, this.#settings, this.#bySession)
    this.#byName.set(name, namespace)
    return namespace
  }

  holding(sessionId: string): Namespace | undefined {
    return this.#bySession.get(sessionId)
  }
}
