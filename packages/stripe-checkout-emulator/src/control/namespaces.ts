import { CliListeners } from '../webhooks/cli-listeners.ts'
import type { Forward } from '../webhooks/forward.ts'
import { stableSecret } from '../webhooks/stable-secret.ts'
import { Namespace, type NamespaceSettings } from './namespace.ts'

export function isNamespaceName(name: string): boolean {
  return /^[\w-]{1,100}$/.test(name)
}

/** All accounts of one emulator. */
export class Namespaces {
  readonly #byName = new Map<string, Namespace>()
  readonly #bySession = new Map<string, Namespace>()
  readonly #settings: NamespaceSettings
  readonly forwards: Forward[] = []
  readonly listeners = new CliListeners()

  constructor(settings: Omit<NamespaceSettings, 'forwards'>) {
    this.#settings = { ...settings, forwards: this.forwards }
  }

  /** @throws TypeError when the name could not stand in a key */
  named(name: string): Namespace {
    const present = this.#byName.get(name)
    if (present) return present
    if (!isNamespaceName(name)) {
      throw new TypeError(
        `A namespace's name stands in its keys: 1 to 100 letters, digits, "_" or "-", not "${name}".`,
      )
    }
    const namespace = new Namespace(name, this.#settings, this.#bySession)
    this.#byName.set(name, namespace)
    return namespace
  }

  all(): Namespace[] {
    return [...this.#byName.values()]
  }

  /** The namespace of that name, where there is one already. */
  find(name: string): Namespace | undefined {
    return this.#byName.get(name)
  }

  /** The one that came to it last, where several hold the same session. */
  holding(sessionId: string): Namespace | undefined {
    return this.#bySession.get(sessionId)
  }

  /** The same of a PaymentIntent. Pages ask that rarely, so that nothing is kept to know it. */
  holdingIntent(id: string): Namespace | undefined {
    return this.all().findLast(({ paymentIntents }) => paymentIntents.get(id) !== undefined)
  }

  /**
   * Sends the events of every account to a URL, too.
   *
   * @throws TypeError for what is no URL
   */
  forwardTo(url: string, secret: string = stableSecret(url)): Forward {
    if (!/^https?:$/.test(new URL(url).protocol)) {
      throw new TypeError(`Webhooks are forwarded to an http or https URL, not "${url}".`)
    }
    const forward = { url, secret }
    this.forwards.push(forward)
    for (const namespace of this.#byName.values()) namespace.webhooks.addForward(forward)
    return forward
  }
}
