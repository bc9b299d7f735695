import type { CheckoutSetup } from './checkout-setup.ts'
import { cartStepMinor } from './shop-offers.ts'

interface Choice {
  title: string
  setup: Partial<CheckoutSetup>
}

/** Who comes to the shop, and when: the toolbar «Scenario». */
export const scenarios = {
  story: { title: 'Story’s scenario', setup: {} },
  guest: { title: 'Guest', setup: { tier: null } },
  silver: { title: 'Silver member', setup: { tier: 'silver' } },
  gold: { title: 'Gold member', setup: { tier: 'gold' } },
  nearly: {
    title: 'Cart just under the step',
    setup: { cartMinor: [cartStepMinor - 1_800, 1_600] },
  },
  ending: {
    title: 'Offer ends in a minute',
    setup: { flashSaleSeconds: 60 },
  },
  'code-used-up': { title: 'Code used up', setup: { isCodeUsedUp: true } },
  'no-preview': { title: 'No preview access', setup: { previews: false } },
} satisfies Record<string, Choice>

/** How long Stripe takes: the toolbar «Latency». */
export const latencies = {
  story: { title: 'Story’s latency', setup: {} },
  none: { title: 'None', setup: { latencyMs: 0 } },
  usual: { title: 'Usual: 300 ms a call', setup: { latencyMs: 300 } },
  slow: { title: 'Slow: 2 s a call', setup: { latencyMs: 2_000 } },
} satisfies Record<string, Choice>

const updates = { method: 'POST', path: '/v1/checkout/sessions/*' } as const

/** What goes wrong: the toolbar «Faults». */
export const faults = {
  none: { title: 'No fault', setup: {} },
  error: {
    title: 'Stripe answers 500',
    setup: { faults: [{ ...updates, answer: 500 }] },
  },
  'lost-answer': {
    title: 'Stripe’s answer is lost',
    setup: { faults: [{ ...updates, times: 2, when: 'after', answer: 'drop' }] },
  },
  'no-reread': { title: 'The new total cannot be read', setup: { cut: 'reread' } },
  offline: { title: 'The shopper is offline', setup: { cut: 'shop' } },
} satisfies Record<string, Choice>

/** The words, how Stripe writes amounts, and in what currency: the toolbar «Language». */
export const locales = {
  en: { title: 'English, $', setup: {} },
  de: { title: 'German, €', setup: { locale: 'de', currency: 'eur' } },
  ja: { title: 'Japanese, ¥', setup: { locale: 'ja', currency: 'jpy' } },
} satisfies Record<string, Choice>
