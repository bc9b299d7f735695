import { setImmediate } from 'node:timers/promises'
import { Stripe } from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NamespaceControl } from '../control/emulator-control.ts'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import type { StripeEmulator } from '../emulator.ts'
import type { WebhookDelivery } from '../webhooks/emulator-webhooks.ts'
import { openSession } from '../testing/carts.ts'
import { untyped } from '../testing/untyped.ts'
import { versions } from '../testing/versions.ts'
import { followAccount, type FollowedAccount } from './follow-account.ts'

let emulator: StripeEmulator
let account: NamespaceControl
let stripe: Stripe
let shown: string[][]
let readings: string[]
let followed: FollowedAccount
let sessionsShown: string[]
let eventsShown: (string | number | null)[]

const view = {
  requests: (requests: readonly { path: string }[]) => {
    shown.push(requests.map(({ path }) => path))
  },
  newRequest: () => readings.push('new request'),
  sessions: (sessions: readonly { id: string; status: string }[]) => {
    readings.push('sessions')
    sessionsShown = sessions.map(({ id, status }) => `${id} ${status}`)
  },
  events: (events: readonly { type: string }[], deliveries: readonly WebhookDelivery[]) => {
    readings.push('events')
    eventsShown = [...events.map(({ type }) => type), ...deliveries.map(({ status }) => status)]
  },
  status: () => readings.push('status'),
  away: (isAway: boolean) => isAway && readings.push('away'),
}

beforeEach(() => {
  shown = []
  readings = []
  sessionsShown = []
  eventsShown = []
  emulator = createStripeEmulator({ fetch: async () => new Response('ok') })
  account = emulator.control.namespace('shop')
  stripe = new Stripe(emulator.namespace('shop').secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    ...untyped({ apiVersion: versions.endivePreview }),
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

/** The same control, with what is read by it. */
function counted() {
  const reads: string[] = []
  const control = new Proxy(account, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function' || name === 'subscribe') return member
      return (...args: unknown[]) => {
        reads.push([String(name), ...args].join(' '))
        return Reflect.apply(member, target, args)
      }
    },
  })
  return { control, reads }
}

const wholeLists = ['deliveries', 'events', 'requests', 'sessions', 'status']

/** Follows it, and waits for what it begins with. */
async function followCounted() {
  const { control, reads } = counted()
  followed = followAccount(control, view)
  await expect.poll(() => reads.toSorted()).toEqual(wholeLists)
  await expect.poll(() => new Set(readings)).toEqual(new Set(['sessions', 'events', 'status']))
  reads.length = 0
  return reads
}

describe('after it has read the lists once', () => {
  it('reads the one session that has changed, and its one event', async () => {
    const { id } = await openSession(stripe)
    await openSession(stripe)
    const reads = await followCounted()
    expect(sessionsShown).toHaveLength(2)
    await stripe.checkout.sessions.expire(id)
    await expect.poll(() => sessionsShown[1]).toBe(`${id} expired`)
    await expect.poll(() => eventsShown[0]).toBe('checkout.session.expired')
    const [event] = await account.events()
    expect(reads.toSorted()).toEqual([`event ${event?.id}`, `session ${id}`])
  })

  it('reads what is new, and puts it first', async () => {
    await openSession(stripe)
    const reads = await followCounted()
    const made = [await openSession(stripe), await openSession(stripe)]
    await expect.poll(() => sessionsShown).toHaveLength(3)
    expect(sessionsShown).toEqual((await account.sessions()).map(({ id }) => `${id} open`))
    const sessionReads = reads.filter((read) => read.startsWith('session'))
    expect(sessionReads).toEqual(made.map(({ id }) => `session ${id}`))
  })

  it('reads nothing for a request or a delivery: those tell of themselves', async () => {
    await stripe.webhookEndpoints.create({
      url: 'http://localhost:1/hook',
      enabled_events: ['coupon.created'],
    })
    const reads = await followCounted()
    await stripe.coupons.create({ percent_off: 5 })
    await emulator.namespace('shop').webhooks.flush()
    await expect.poll(() => eventsShown.at(-1)).toBe(200)
    await expect.poll(() => shown.at(-1)?.at(-1)).toBe('/v1/coupons')
    expect(readings.filter((told) => told === 'new request')).toHaveLength(1)
    expect(reads).toEqual([expect.stringMatching(/^event evt_/)])
  })

  it('reads a list whole where very much has come at once', async () => {
    const reads = await followCounted()
    for (let made = 0; made < 120; made += 1) await stripe.coupons.create({ percent_off: 5 })
    await expect.poll(() => eventsShown).toHaveLength(100)
    await expect.poll(() => shown.at(-1)).toHaveLength(120)
    expect(reads.length).toBeLessThan(60)
  })

  it('reads the settings for a fault, and the sessions for a clock that was moved, even back', async () => {
    const { id } = await openSession(stripe)
    const reads = await followCounted()
    await account.addFault({ answer: 500, path: '/v1/none' })
    await expect.poll(() => reads).toEqual(['status'])
    const { clock } = emulator.namespace('shop')
    clock.freeze(clock.nowMs)
    clock.advance(25 * 60 * 60 * 1000)
    await expect.poll(() => sessionsShown).toEqual([`${id} expired`])
    reads.length = 0
    clock.reset()
    await expect.poll(() => sessionsShown).toEqual([`${id} open`])
    expect(reads.toSorted()).toEqual(['sessions', 'status'])
  })

  it('reads a list whole again after a reading that failed', async () => {
    const { control, reads } = counted()
    let isAway = false
    const session = (id: string) =>
      isAway ? Promise.reject(new Error('away')) : control.session(id)
    followed = followAccount({ ...account, sessions: () => control.sessions(), session }, view)
    await expect.poll(() => readings).toContain('sessions')
    isAway = true
    const lost = await openSession(stripe)
    await expect.poll(() => readings).toContain('away')
    isAway = false
    const next = await openSession(stripe)
    await expect.poll(() => sessionsShown).toEqual([`${next.id} open`, `${lost.id} open`])
    expect(reads).toEqual(['sessions', 'sessions'])
  })
})
