import fc from 'fast-check'
import { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'

const cards = [
  'pm_card_visa',
  'pm_card_chargeDeclined',
  'pm_card_authenticationRequired',
  'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
] as const

const step = fc.oneof(
  fc.record({ do: fc.constant('confirm' as const), payment_method: fc.constantFrom(...cards) }),
  fc.record({
    do: fc.constant('answer' as const),
    result: fc.constantFrom('authenticated' as const, 'failed' as const),
  }),
  fc.record({ do: fc.constant('update' as const), amount: fc.integer({ min: 50, max: 9999 }) }),
  fc.record({ do: fc.constant('capture' as const) }),
  fc.record({ do: fc.constant('cancel' as const) }),
)

/** From where to where Stripe's diagram leads, besides staying. */
const ways: Readonly<Record<string, readonly string[]>> = {
  requires_payment_method: ['requires_action', 'requires_capture', 'succeeded', 'canceled'],
  requires_confirmation: [
    'requires_payment_method',
    'requires_action',
    'requires_capture',
    'succeeded',
    'canceled',
  ],
  requires_action: [
    'requires_payment_method',
    'requires_confirmation',
    'requires_capture',
    'succeeded',
    'canceled',
  ],
  requires_capture: ['succeeded', 'canceled'],
  succeeded: [],
  canceled: [],
}

/** @see https://docs.stripe.com/payments/paymentintents/lifecycle */
it('a PaymentIntent goes only where Stripe’s diagram leads, whatever is asked of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.constantFrom('automatic' as const, 'manual' as const),
      async (steps, capture_method) => {
        const emulator = createStripeEmulator()
        const account = emulator.namespace('shop')
        const { paymentIntents } = new Stripe(account.secretKey, {
          httpClient: Stripe.createFetchHttpClient(emulator.fetch),
          telemetry: false,
        })
        const { id } = await paymentIntents.create({
          amount: 2000,
          currency: 'usd',
          capture_method,
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        })
        let before = await paymentIntents.retrieve(id)
        for (const next of steps) {
          const refusal = await take(next).catch((error: unknown) => error)
          const after = await paymentIntents.retrieve(id, { expand: ['latest_charge'] })
          if (after.status !== before.status) expect(ways[before.status]).toContain(after.status)
          if (refusal instanceof Stripe.errors.StripeInvalidRequestError) {
            expect(after.status).toBe(before.status)
          }
          expect(after.amount_received).toBe(after.status === 'succeeded' ? after.amount : 0)
          expect(after.amount_capturable).toBe(
            after.status === 'requires_capture' ? after.amount : 0,
          )
          expect(after.next_action !== null).toBe(after.status === 'requires_action')
          if (after.status === 'succeeded') {
            expect(after.latest_charge).toMatchObject({ status: 'succeeded', captured: true })
          }
          before = after
        }

        async function take(next: (typeof steps)[number]): Promise<unknown> {
          switch (next.do) {
            case 'confirm':
              return paymentIntents.confirm(id, { payment_method: next.payment_method })
            case 'answer':
              return account.answerChallenge(id, next.result)
            case 'update':
              return paymentIntents.update(id, { amount: next.amount })
            case 'capture':
              return paymentIntents.capture(id)
            case 'cancel':
              return paymentIntents.cancel(id)
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})
