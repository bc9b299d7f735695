import axe from 'axe-core'
import { Stripe } from 'stripe'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { discount, openSession } from '../testing/carts.ts'
import { mountInspector } from './mount-inspector.ts'

let emulator: ReturnType<typeof createStripeEmulator>
let stripe: Stripe
let place: HTMLElement
let remove: () => void

beforeEach(() => {
  emulator = createStripeEmulator()
  stripe = sdkOf('shop')
  place = document.createElement('main')
  document.body.append(place)
  remove = mountInspector(place, emulator.control)
})

afterEach(() => {
  remove()
  place.remove()
})

function sdkOf(account: string): Stripe {
  return new Stripe(emulator.namespace(account).secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    apiVersion: '2026-10-28.preview' as never,
    maxNetworkRetries: 0,
  })
}

const requests = () => section('Requests')
const sessions = () => section('Sessions')
const settings = () => section('Settings')

function section(name: string): HTMLElement {
  return page.getByRole('region', { name }).element() as HTMLElement
}

function textOf(element: HTMLElement): string {
  return element.innerText.replaceAll(/\s+/g, ' ')
}

function rows(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll('summary')]
}

test('says how to begin where nobody has asked anything', async () => {
  await expect.poll(() => textOf(requests())).toContain('createFetchHttpClient(emulator.fetch)')
  remove()
  remove = mountInspector(place, emulator.control, { url: 'http://127.0.0.1:12111' })
  expect(textOf(requests())).toMatch(/host: '127.0.0.1', port: 12111, protocol: 'http'/)
})

test('shows what a server sends and what comes of it, as it happens', async () => {
  const session = await openSession(stripe)
  await discount(stripe, session.id, { percent_off: 10, name: 'Loyalty discount' })
  await expect
    .poll(() => textOf(sessions()))
    .toMatch(/open \$34\.90 Loyalty discount −\$3\.49 \$31\.41/)
  await userEvent.click(rows(sessions())[0] ?? place)
  await expect
    .poll(() => textOf(sessions()))
    .toMatch(/3 × Notebook \$30\.00 .*Loyalty discount −\$3\.49 .*Total \$31\.41 Payment unpaid/)
  await discount(stripe, session.id, '')
  await expect.poll(() => textOf(sessions())).not.toContain('Loyalty')
  await expect.poll(() => rows(requests()).length).toBe(3)
})

test('tells a retry that was answered from memory, and a long answer that is shown in part', async () => {
  const create = () => stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'cart-7' })
  await create()
  await expect.poll(() => textOf(requests())).toContain('POST /v1/coupons 200')
  expect(textOf(requests())).not.toContain('replayed')
  await create()
  await expect.poll(() => textOf(requests())).toContain('replayed')
  for (let made = 0; made < 20; made += 1) await stripe.coupons.create({ percent_off: 5 })
  await stripe.coupons.list({ limit: 100 })
  await expect.poll(() => textOf(requests())).toContain('GET')
  requests().querySelector('summary')?.click()
  await expect.poll(() => textOf(requests())).toMatch(/took \d+\.\d ms/)
  expect(textOf(requests())).toContain('Answered: the beginning object list')
})

test('tells who listens how many requests have come, once for all of them', async () => {
  await expect.poll(() => textOf(settings())).toContain('Latency')
  const status = page.getByRole('status').nth(1).element()
  expect(status.closest('[hidden], [aria-hidden]')).toBeNull()
  const said: (string | null)[] = []
  const saidAtMs: number[] = []
  new MutationObserver(() => {
    said.push(status.textContent)
    saidAtMs.push(performance.now())
  }).observe(status, { childList: true })
  const patiently = { timeout: 20_000 }
  const beganAtMs = performance.now()
  await Promise.all([stripe.coupons.list(), stripe.coupons.list(), stripe.coupons.list()])
  await expect.poll(() => said[0], patiently).toBe('3 new requests')
  await stripe.coupons.list()
  // Once the first has been said it is taken away, so that nobody reads it later.
  await expect.poll(() => said.slice(1, 3), patiently).toEqual(['', '1 new request'])
  const [firstAtMs = 0, , secondAtMs = 0] = saidAtMs
  expect(firstAtMs - beganAtMs).toBeGreaterThan(950)
  expect(secondAtMs - firstAtMs).toBeGreaterThan(3_950)
})

test('opens a request on what it asked and got, and leaves it open', async () => {
  const session = await openSession(stripe)
  await expect(discount(stripe, session.id, { percent_of: 10 })).rejects.toThrow('percent_off')
  await expect.poll(() => textOf(requests())).toContain('400 Received unknown parameter')
  const [newest] = rows(requests())
  await userEvent.click(newest ?? place)
  await expect.poll(() => textOf(requests())).toMatch(/Asked discounts 0 coupon_data percent_of 10/)
  newest?.focus()
  await stripe.coupons.create({ percent_off: 5, duration: 'once' })
  await expect.poll(() => rows(requests()).length).toBe(3)
  expect(textOf(requests())).toContain('coupon_data percent_of 10')
  expect(newest?.matches(':focus')).toBe(true)
})

test('leaves alone what has not changed, and the text that is selected in it', async () => {
  const first = await openSession(stripe)
  await expect.poll(() => rows(sessions()).length).toBe(1)
  const total = rows(sessions())[0]?.querySelector('strong')
  await openSession(stripe)
  await expect.poll(() => rows(sessions()).length).toBe(2)
  expect(total?.isConnected).toBe(true)
  await discount(stripe, first.id, { percent_off: 10 })
  await expect.poll(() => total?.isConnected).toBe(false)
})

test('shows the account that is asked, and another one by choice', async () => {
  await openSession(stripe)
  await expect.poll(() => rows(sessions()).length).toBe(1)
  await sdkOf('other').coupons.create({ percent_off: 5 })
  const chooser = page.getByRole('combobox', { name: 'Account' })
  await expect.element(chooser).toHaveValue('shop')
  await userEvent.selectOptions(chooser, 'other')
  await expect.poll(() => textOf(requests())).toMatch(/POST \/v1\/coupons 200$/)
  await expect.poll(() => rows(sessions()).length).toBe(0)
  await openSession(stripe)
  await sdkOf('other').coupons.create({ percent_off: 6 })
  await expect.poll(() => rows(requests()).length).toBe(2)
})

test('holds no more than two hundred requests, the newest', async () => {
  for (let i = 0; i < 205; i++) await stripe.coupons.list({ limit: 1 })
  await stripe.coupons.create({ percent_off: 5 })
  await expect.poll(() => textOf(requests())).toContain('POST /v1/coupons 200')
  expect(rows(requests())).toHaveLength(200)
})

test('moves the clock, and a session runs out', async () => {
  await openSession(stripe)
  await expect.poll(() => textOf(sessions())).toContain('open')
  await userEvent.fill(page.getByLabelText('How far'), '20')
  await userEvent.selectOptions(page.getByLabelText('Unit'), 'hours')
  await userEvent.click(page.getByRole('button', { name: 'Advance' }))
  await userEvent.click(page.getByRole('button', { name: 'Freeze' }))
  await expect.poll(() => emulator.namespace('shop').clock.isFrozen).toBe(true)
  await expect.poll(() => textOf(settings())).toContain('stands still')
  expect(textOf(sessions())).toContain('open')
  await userEvent.click(page.getByRole('button', { name: '+ 1 day' }))
  await expect.poll(() => textOf(sessions())).toContain('expired')
  await expect.poll(() => textOf(section('Events'))).toContain('checkout.session.expired')
  await userEvent.click(page.getByRole('button', { name: 'Run' }))
  await expect.poll(() => emulator.namespace('shop').clock.isFrozen).toBe(false)
})

test('changes latency, previews and rate limit, and shows what others change', async () => {
  const account = emulator.namespace('shop')
  await stripe.coupons.list()
  await expect.poll(() => rows(requests()).length).toBe(1)
  await userEvent.selectOptions(page.getByLabelText('Latency'), '200 ms')
  await userEvent.selectOptions(page.getByLabelText('Rate limit'), '25 a second')
  await userEvent.click(page.getByLabelText('Private previews'))
  await expect
    .poll(() => [account.latencyMs, account.rateLimitPerSecond, account.previews])
    .toEqual([200, 25, false])
  account.latencyMs = 123
  await expect.element(page.getByLabelText('Latency')).toHaveDisplayValue('123 ms')
  account.latencyMs = Infinity
  await expect.element(page.getByLabelText('Latency')).toHaveDisplayValue('no answer')
})

test('arms a fault, says whom it struck, and disarms it', async () => {
  const session = await openSession(stripe)
  await expect.element(page.getByRole('button', { name: 'Arm', exact: true })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Arm', exact: true }))
  await expect.element(page.getByRole('button', { name: 'Disarm fault_1' })).toBeVisible()
  await expect(discount(stripe, session.id, { percent_off: 10 })).rejects.toThrow()
  await expect.poll(() => textOf(requests())).toContain('struck by fault_1')
  await expect.element(page.getByRole('button', { name: 'Disarm' })).not.toBeInTheDocument()
})

test('arms a fault of one’s own, and keeps showing why one was refused', async () => {
  await stripe.coupons.list()
  await expect.poll(() => rows(requests()).length).toBe(1)
  await userEvent.click(page.getByText('Another fault'))
  await userEvent.selectOptions(page.getByLabelText('Method'), 'POST')
  await userEvent.fill(page.getByLabelText('Path'), 'coupons')
  await userEvent.selectOptions(page.getByLabelText('Answer'), '429')
  await userEvent.click(page.getByRole('button', { name: 'Arm this fault' }))
  const refusal = page.getByRole('alert').element()
  await expect.poll(() => refusal.textContent).toMatch(/path/i)
  // The account is read again after each attempt, which leaves that where it is.
  await stripe.coupons.list()
  await expect.poll(() => rows(requests()).length).toBe(2)
  expect(refusal.textContent).toMatch(/path/i)
  await userEvent.fill(page.getByLabelText('Path'), '/v1/coupons')
  await userEvent.click(page.getByRole('button', { name: 'Arm this fault' }))
  await expect
    .poll(() => textOf(settings()))
    .toContain('POST /v1/coupons: 429, once at most, has struck 0')
  expect(refusal.textContent).toBe('')
  await expect(stripe.coupons.create({ percent_off: 5 })).rejects.toMatchObject({ statusCode: 429 })
})

test('arms a fault for as long as a session is open, and says so', async () => {
  const session = await openSession(stripe)
  const other = await openSession(stripe)
  await expect.poll(() => rows(sessions()).length).toBe(2)
  await userEvent.click(page.getByText('Another fault'))
  await userEvent.fill(page.getByLabelText('Path'), '/v1/coupons')
  await userEvent.clear(page.getByLabelText('Times, empty: always'))
  const until = `until ${session.id.slice(0, 14)}… expires or is paid`
  await userEvent.selectOptions(page.getByLabelText('Lives'), until)
  await stripe.checkout.sessions.expire(other.id)
  await expect
    .poll(() => page.getByLabelText('Lives').element().textContent)
    .not.toContain(other.id.slice(0, 14))
  await userEvent.click(page.getByRole('button', { name: 'Arm this fault' }))
  await expect
    .poll(() => textOf(settings()))
    .toContain(`Any method /v1/coupons: 500, has struck 0, ${until}`)
  await expect(stripe.coupons.list()).rejects.toMatchObject({ statusCode: 500 })
  await expect.poll(() => textOf(settings())).toContain('has struck 1')
  await stripe.checkout.sessions.expire(session.id)
  await expect.poll(() => textOf(settings())).toContain('None is armed.')
  await expect(stripe.coupons.list()).resolves.toMatchObject({ data: [] })
})

test('begins a scenario, and forgets everything', async () => {
  await openSession(stripe)
  await expect.poll(() => rows(sessions()).length).toBe(1)
  await userEvent.selectOptions(page.getByLabelText('Scenario'), 'slow')
  await expect.poll(() => textOf(settings())).toContain('Each answer takes two seconds.')
  await userEvent.click(page.getByRole('button', { name: 'Begin' }))
  await expect.poll(() => emulator.namespace('shop').latencyMs).toBe(2000)
  await userEvent.click(page.getByRole('button', { name: 'Forget everything' }))
  await expect.poll(() => [...rows(sessions()), ...rows(requests())]).toEqual([])
})

test('once it is taken away, it hears and asks nothing any more', async () => {
  await openSession(stripe)
  await expect.poll(() => rows(sessions()).length).toBe(1)
  const kept = sessions()
  remove()
  await openSession(stripe)
  mountInspector(place, emulator.control)
  await expect.poll(() => rows(sessions()).length).toBe(2)
  expect(rows(kept)).toHaveLength(1)
})

describe.each(['light', 'dark'])('in the %s', (value) => {
  beforeEach(async () => {
    const features = [{ name: 'prefers-color-scheme', value }]
    await cdp().send('Emulation.setEmulatedMedia', { features })
  })

  afterEach(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  })

  test('axe finds nothing', async () => {
    const session = await openSession(stripe)
    await discount(stripe, session.id, { percent_off: 10, name: 'Loyalty discount' })
    await expect(stripe.coupons.retrieve('none')).rejects.toThrow('No such coupon')
    emulator.namespace('shop').faults.add({ path: '/v1/nothing', answer: 500 })
    await expect.poll(() => textOf(sessions())).toContain('Loyalty')
    await expect.poll(() => textOf(settings())).toContain('/v1/nothing')
    const folds = place.firstElementChild?.shadowRoot?.querySelectorAll('details') ?? []
    for (const fold of folds) fold.open = true
    await expect.poll(() => textOf(requests())).toContain('Asked')
    const { violations, passes } = await axe.run(document, {
      rules: { 'page-has-heading-one': { enabled: true } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
  })
})
