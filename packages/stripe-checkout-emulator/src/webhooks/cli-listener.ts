import { defaultApiVersion, releaseOf } from '../api/api-version.ts'
import { randomId } from '../random-id.ts'
import type { WebhookMessage } from './webhook-message.ts'

interface Conversation {
  /** It has the event, and forwards it to whom it will. */
  acknowledged: () => void
  /** What it was forwarded to has answered. */
  answered: (answer: { url: string; status: number }) => void
}

/** How many answers can be awaited. A listener without a `--forward-to` never sends one. */
const limit = 1_000

/**
 * One `stripe listen`: takes events over a WebSocket, and forwards them itself.
 *
 * @see https://docs.stripe.com/cli/listen
 */
export class CliListener {
  readonly id = randomId('cliws')
  readonly secret: string
  readonly #conversations = new Map<string, Conversation>()
  #send: ((message: string) => void) | null = null

  constructor(secret: string) {
    this.secret = secret
  }

  connect(send: (message: string) => void): void {
    this.#send = send
  }

  disconnect(): void {
    this.#send = null
    for (const { acknowledged } of this.#conversations.values()) acknowledged()
    this.#conversations.clear()
  }

  /** Hands it an event. Resolves once it has it. */
  deliver(
    eventId: string,
    { headers, body }: WebhookMessage,
    answered: Conversation['answered'],
  ): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#send) return resolve()
      // Twice: for the account's version, and for `--latest`. It takes the one that it wants.
      for (const apiVersion of [null, releaseOf(defaultApiVersion)]) {
        const conversation = randomId('wc')
        this.#conversations.set(conversation, { acknowledged: resolve, answered })
        this.#send(
          JSON.stringify({
            type: 'webhook_event',
            endpoint: { api_version: apiVersion },
            event_payload: body,
            http_headers: headers,
            webhook_conversation_id: conversation,
            webhook_id: eventId,
          }),
        )
      }
      this.#forgetOldest()
    })
  }

  receive(message: string): void {
    const read = readMessage(message)
    const conversation = this.#conversations.get(read?.webhook_conversation_id ?? '')
    if (!read || !conversation) return
    conversation.acknowledged()
    if (read.type !== 'webhook_response') return
    conversation.answered({ url: read.forward_url ?? '', status: read.status ?? 0 })
  }

  #forgetOldest(): void {
    for (const [id, { acknowledged }] of this.#conversations) {
      if (this.#conversations.size <= limit) return
      acknowledged()
      this.#conversations.delete(id)
    }
  }
}

interface CliMessage {
  type?: string
  forward_url?: string
  status?: number
  webhook_conversation_id?: string
}

function readMessage(message: string): CliMessage | null {
  try {
    // What the CLI sends; all of it is optional here, and what is missing is not acted upon.
    return JSON.parse(message) as CliMessage | null
  } catch {
    return null
  }
}
