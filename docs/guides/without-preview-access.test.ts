import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { expect, test } from 'vitest'

import { createLampSession } from '../testing/lamp-session.ts'
import { chooseVersions } from './without-preview-access.example.ts'

test.each([
  [true, 'coupon_data'],
  [false, 'repriced_lines'],
])(
  'an account with the preview: %s, writes %s, and its sessions open',
  async (previews, writer) => {
    const emulator = createStripeEmulator({ previews })
    const stripe = new Stripe('sk_test_any', {
      httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    })
    const versions = await chooseVersions(stripe)
    expect(versions.writer).toBe(writer)
    const session = await createLampSession(stripe, {}, versions)
    expect(session.status).toBe('open')
  },
)
