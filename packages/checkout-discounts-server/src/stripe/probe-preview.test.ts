import { expect, test } from 'vitest'
import { openTestShop } from '../testing/test-shop.ts'
import { probePreview } from './probe-preview.ts'
import { stripeVersionRow } from './versions.ts'

test.each(['endive', 'basil'] as const)(
  'an account with the preview has it, on %s',
  async (row) => {
    const { stripe } = openTestShop()
    expect(await probePreview(stripe, stripeVersionRow(row))).toMatchObject({ available: true })
  },
)

test('an account without it is told what to do, in one line', async () => {
  const { stripe, account } = openTestShop()
  account.previews = false
  const { available, message } = await probePreview(stripe, stripeVersionRow())
  expect(available).toBe(false)
  expect(message).toMatch(/not available; this account has no preview.*Ask Stripe for access/)
  expect(message).not.toContain('\n')
})

test('a stable API version has no preview either', async () => {
  const { stripe } = openTestShop()
  const row = stripeVersionRow('endive', { apiVersion: '2026-10-28.endive' })
  expect(await probePreview(stripe, row)).toMatchObject({ available: false })
})

test('where Stripe cannot be asked, nothing is known', async () => {
  const { stripe, network } = openTestShop()
  network.onNextWrite(async () => {
    throw new TypeError('offline')
  })
  const { available, message } = await probePreview(stripe, stripeVersionRow())
  expect(available).toBeNull()
  expect(message).toMatch(/not known, because Stripe could not be asked\. Is there a network\?/)
  expect(message).not.toContain('\n')
})

test('a key that Stripe refuses says nothing of the preview, and is named', async () => {
  const { stripe, network } = openTestShop()
  const message = 'Invalid API Key provided: sk_test_****abcd'
  network.onNextWrite(async () =>
    Response.json({ error: { type: 'invalid_request_error', message } }, { status: 401 }),
  )
  const probe = await probePreview(stripe, stripeVersionRow())
  expect(probe.available).toBeNull()
  expect(probe.message).toContain(message)
})
