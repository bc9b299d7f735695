import { Stripe } from 'stripe'
import { afterEach, expect, test } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import type { EmulatorControl, NamespaceControl } from '../control/emulator-control.ts'
import { openSession } from '../testing/carts.ts'
import { byCard } from '../testing/pay-session.ts'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { mountInspector } from './mount-inspector.ts'

const emulator = createStripeEmulator({ fetch: async () => new Response('ok') })
const account = emulator.namespace('shop')
const stripe = new Stripe(account.secretKey, {
  httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  apiVersion: '2026-10-28.preview' as never,
  maxNetworkRetries: 0,
})

const heard: unknown[] = []

/** The same control, with all that it tells written down. */
function overheard(control: EmulatorControl): EmulatorControl {
  return listenTo({
    ...control,
    namespace(name): NamespaceControl {
      const inner = control.namespace(name)
      return listenTo({
        ...inner,
        subscribe: (listener) =>
          inner.subscribe((change) => {
            heard.push(change)
            listener(change)
          }),
      })
    },
  })
}

function listenTo<T extends object>(control: T): T {
  return new Proxy(control, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(member, target, args)
        if (!(answer instanceof Promise)) return answer
        return answer.then((told: unknown) => {
          heard.push(told)
          return told
        })
      }
    },
  })
}

const remove = mountInspector(document.body, overheard(emulator.control))

afterEach(remove)

function shown(): string {
  return document.body.querySelector('div')?.shadowRoot?.innerHTML ?? ''
}

async function payByCard(session: Stripe.Checkout.Session, number: string) {
  const { client_secret } = session
  const fields = { key: 'pk_test_any', client_secret, locale: 'en', ...byCard(session, number) }
  await emulator.handle({
    method: 'POST',
    path: stripeJsPaths.confirm,
    headers: {},
    body: JSON.stringify(fields),
  })
}

test('neither the page nor any answer of the control shows a key, a secret or a card', async () => {
  const session = await openSession(stripe)
  const { secret = '' } = await stripe.webhookEndpoints.create({
    url: 'http://localhost:1/hook',
    enabled_events: ['*'],
  })
  const intent = await stripe.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_authenticationRequired',
    return_url: 'https://shop.example/back',
  })
  await payByCard(session, '4000 0000 0000 3220')
  await payByCard(await openSession(stripe), '4242 4242 4242 4242')
  // What is sent where it does not belong.
  const misplaced = { metadata: { card: '4242-4242-4242-4242', key: 'sk_live_abcdefgh', secret } }
  await stripe.coupons.create({ percent_off: 5, ...misplaced })
  await expect(stripe.coupons.retrieve('sk_test_abcdefgh')).rejects.toThrow('No such coupon')
  await expect(
    stripe.paymentIntents.retrieve(intent.id, { client_secret: `${intent.client_secret}x` }),
  ).rejects.toThrow('client_secret')
  await account.webhooks.flush()

  await expect.poll(shown).toContain('sk_test_…')
  await expect.poll(shown).toContain('delivered: 200')
  const folds = document.body.querySelector('div')?.shadowRoot?.querySelectorAll('details') ?? []
  for (const fold of folds) fold.open = true
  await expect.poll(shown).toContain('payment_intent_client_secret=')
  const told = JSON.stringify(heard)
  expect(told).toContain('payment_intent_client_secret=')
  const secrets = [session.client_secret, intent.client_secret, secret, 'sk_test_ns', 'pk_test_ns']
  for (const text of [shown(), told]) {
    for (const one of secrets) expect(text.includes(one ?? '')).toBe(false)
    expect(/.{20}(?:_secret_\w|whsec_\w|[spr]k_(?:test|live)_\w)/.exec(text)).toBeNull()
    expect(/4242[ -]?4242|4000[ -]?0000[ -]?0000|"cvc":"\d/.exec(text)).toBeNull()
  }
})
