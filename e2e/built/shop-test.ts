import { type BrowserContext, type Page, type Route, test as base } from 'playwright/test'

import { answerAsStripe as answerFrom } from '../../scripts/answer-as-stripe.ts'
import { emulatorUrl, storefrontUrl } from '../base-config.ts'
import { forgetEarnedPoints } from './running-shop.ts'

/** The built shop, with the emulator in Stripe's place. */
export const test = base.extend({
  baseURL: storefrontUrl,
  context: async ({ context }, provide) => {
    forgetEarnedPoints()
    await forwardStripe(context)
    await provide(context)
  },
})

/** Nothing in the build knows of an emulator: Stripe's host is answered by it, at the network. */
export async function forwardStripe(context: BrowserContext): Promise<void> {
  await context.route('https://js.stripe.com/**', answerAsStripe)
}

export const answerAsStripe = (route: Route) => answerFrom(route, emulatorUrl)

/** What the shopper is told by an alert. */
export const alert = (page: Page, words: RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).first()

export const apply = (page: Page, name: string) =>
  page.getByRole('button', { name: `Apply ${name}` }).click()

export async function enterCode(page: Page, code: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Promotion code' })
  await field.fill(code)
  await field.press('Enter')
}

/** One of each product, in the cart that the browser kept from another day. */
export async function storeCart(page: Page, ...products: string[]): Promise<void> {
  const lines = products.map((product) => ({ product, quantity: 1 }))
  await page.addInitScript(
    (cart) => {
      // Stripe's frames are not another tab.
      if (window === window.top) localStorage.setItem('octavo.cart', cart)
    },
    JSON.stringify({ shopper: 'guest', lines }),
  )
}

/** The Checkout Session of this tab. */
export async function sessionOf(page: Page): Promise<string> {
  const kept = await page.evaluate(() => sessionStorage.getItem('octavo.session'))
  return JSON.parse(kept ?? '{}').id
}
