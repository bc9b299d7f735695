import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { createWebhookHandler } from '../http/webhook.ts'
import type { Ledger, Reservation } from '../ledger/ledger.ts'
import { createMemoryLedger } from '../ledger/memory-ledger.ts'
import type { SettlementOptions } from '../ledger/settle-session.ts'
import { intentKey } from '../session/session-metadata.ts'
import { createCard, payer, paySession } from './pay-session.ts'
import { adas, testReservation } from './test-reservation.ts'

/** Debits of these accounts end after a while, so or so. */
const ibans = { succeeds: 'AT611904300234573201', fails: 'AT861904300235473202' } as const

const webhookUrl = 'https://shop.example/webhook'

/** A shop that waits for its orders: the official SDK, on an emulated Stripe that sends it webhooks. */
export async function openTestOrders() {
  /** What reached the webhook, and what it answered. */
  const deliveries: { request: Request; status: number }[] = []
  const emulator = createStripeEmulator({
    async fetch(url, init) {
      const request = new Request(url, init)
      const kept = request.clone()
      const response = await handle(request)
      deliveries.push({ request: kept, status: response.status })
      return response
    },
  })
  const account = emulator.namespace('shop')
  account.clock.freeze()
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
  })
  const { secret = '' } = await stripe.webhookEndpoints.create({
    url: webhookUrl,
    enabled_events: ['*'],
  })

  const ledger: Ledger = createMemoryLedger()
  const paid: { sessionId: string; reservation: Reservation | null }[] = []
  const errors: { error: unknown; sessionId: string | null }[] = []
  const settlement: SettlementOptions = {
    stripe,
    ledger,
    onPaid: (session, reservation) => void paid.push({ sessionId: session.id, reservation }),
    onError: (error, sessionId) => void errors.push({ error, sessionId }),
  }
  const handle = createWebhookHandler({ ...settlement, secrets: [secret] })

  const pay = (session: Stripe.Checkout.Session, paymentMethod: string) =>
    paySession(emulator, account.secretKey, session, paymentMethod)

  return {
    account,
    stripe,
    ledger,
    settlement,
    secret,
    handle,
    deliveries,
    /** What `onPaid` was told. */
    paid,
    /** What `onError` was told. */
    errors,

    /** A session with a discount in force, which holds so many of Ada's points. */
    async openOrder(intent: string, points = 60): Promise<Stripe.Checkout.Session> {
      const session = await stripe.checkout.sessions.create({
        mode: 'payment',
        ui_mode: 'elements',
        return_url: 'https://shop.example/receipt',
        allowed_payment_method_types: ['card', 'sepa_debit'],
        metadata: { [intentKey]: intent },
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: 'eur',
              unit_amount: 3_000,
              product_data: { name: 'Lamp' },
            },
          },
        ],
      })
      await ledger.reserve(testReservation(session.id, intent, { points: adas(points, 100) }))
      await ledger.commit(session.id, intent)
      return session
    },

    async payByCard(session: Stripe.Checkout.Session): Promise<void> {
      await pay(session, await createCard(stripe))
    },

    async payByDebit(session: Stripe.Checkout.Session, how: keyof typeof ibans): Promise<void> {
      const { id } = await stripe.paymentMethods.create({
        type: 'sepa_debit',
        sepa_debit: { iban: ibans[how] },
        billing_details: payer,
      })
      await pay(session, id)
    },

    heldPoints: () => ledger.heldPoints('ada', 'another'),

    /** How often a session was read from Stripe. */
    reads: () =>
      account.requests.filter(
        ({ method, path }) => method === 'GET' && path.startsWith('/v1/checkout/sessions/'),
      ).length,
  }
}
