import { setImmediate } from 'node:timers/promises'
import { Stripe } from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { NamespaceControl } from '../control/emulator-control.ts'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { followAccount, type FollowedAccount } from './follow-account.ts'

let account: NamespaceControl
let stripe: Stripe
let shown: string[][]
let readings: string[]
let followed: FollowedAccount

const view = {
  requests: (requests: readonly { path: string }[]) => {
    shown.push(requests.map(({ path }) => path))
  },
  sessions: () => readings.push('sessions'),
  events: () => readings.push('events'),
  status: () => readings.push('status'),
  away: (isAway: boolean) => isAway && readings.push('away'),
}

beforeEach(() => {
  shown = []
  readings = []
  const emulator = createStripeEmulator()
  account = emulator.control.namespace('shop')
  stripe = new Stripe(emulator.namespace('shop').secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  })
})

afterEach(() => followed.end())

/** The log as it was when it was asked for, told only once the gate is opened. */
function gated() {
  const asked = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const requests = async () => {
    const read = await account.requests()
    asked.resolve()
    await gate.promise
    return read
  }
  return { control: { ...account, requests }, asked: asked.promise, open: gate.resolve }
}

it('shows nothing of an account that is followed no longer, though its answer is under way', async () => {
  const { control, asked, open } = gated()
  followed = followAccount(control, view)
  await asked
  followed.end()
  const { length } = readings
  open()
  await setImmediate()
  await stripe.coupons.list()
  expect([shown, readings.length]).toEqual([[], length])
})

it('neither loses nor doubles a request that comes while the log is read', async () => {
  await stripe.coupons.list()
  const { control, asked, open } = gated()
  followed = followAccount(control, view)
  await asked
  await stripe.products.list()
  open()
  await expect.poll(() => shown.at(-1)).toEqual(['/v1/coupons', '/v1/products'])
})

it('says that the emulator is away, and what there is once it is back', async () => {
  let isAway = true
  const requests = () => (isAway ? Promise.reject(new Error('away')) : account.requests())
  followed = followAccount({ ...account, requests }, view)
  await expect.poll(() => readings).toContain('away')
  await stripe.coupons.list()
  isAway = false
  await account.reset()
  await expect.poll(() => shown.at(-1)).toEqual([])
})
