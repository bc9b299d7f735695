import type { ListenerConnection } from '../emulator.ts'
import { CliListener } from './cli-listener.ts'
import type { Webhooks } from './webhooks.ts'

/** How many are known at once. The oldest is forgotten, and announces itself anew. */
const limit = 100

/** Every `stripe listen` that has announced itself to one of the accounts. */
export class CliListeners {
  readonly #byId = new Map<string, { listener: CliListener; webhooks: Webhooks }>()

  announce(webhooks: Webhooks, secret: string): CliListener {
    const listener = new CliListener(secret)
    this.#byId.set(listener.id, { listener, webhooks })
    const [oldest] = this.#byId.keys()
    if (this.#byId.size > limit && oldest !== undefined) this.#byId.delete(oldest)
    return listener
  }

  /** @returns undefined for one that is not known */
  connect(id: string, send: (message: string) => void): ListenerConnection | undefined {
    const known = this.#byId.get(id)
    if (!known) return undefined
    const { listener, webhooks } = known
    listener.connect(send)
    webhooks.addListener(listener)
    return {
      receive: (message) => listener.receive(message),
      close() {
        webhooks.removeListener(listener)
        listener.disconnect()
      },
    }
  }
}
