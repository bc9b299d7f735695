import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'

export type Answer = number | ((response: ServerResponse) => void)

/** A shop's webhook route, on a server of its own. */
export class WebhookReceiver {
  /** What came, verified by the official SDK where a secret is set; newest last. */
  readonly events: Stripe.Event[] = []
  /** What came, as it was on the wire. */
  readonly posts: { headers: Record<string, unknown>; body: string }[] = []
  /** What the next requests are answered with, one each; 200 when there is none left. */
  answers: Answer[] = []
  secret: string | null = null
  readonly url: string
  readonly close: () => Promise<void>

  constructor(url: string, close: () => Promise<void>) {
    this.url = url
    this.close = close
  }

  take(headers: Record<string, unknown>, body: string, response: ServerResponse): void {
    this.posts.push({ headers, body })
    const signature = String(headers['stripe-signature'])
    if (this.secret !== null) {
      this.events.push(stripe.webhooks.constructEvent(body, signature, this.secret))
    }
    const answer = this.answers.shift() ?? 200
    if (typeof answer === 'function') answer(response)
    else response.writeHead(answer).end()
  }
}

const stripe = new Stripe('sk_test_1')

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const server = createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      receiver.take(message.headers, Buffer.concat(chunks).toString(), response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const receiver = new WebhookReceiver(
    `http://127.0.0.1:${port}/webhook`,
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return receiver
}
