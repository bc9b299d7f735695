import { expect, test } from 'playwright/test'

import { answerAsStripe } from '../../scripts/answer-as-stripe.ts'
import { type BlankApp, startBlankApp } from './blank-app.ts'

for (const [name, train, stripeJs] of [
  ['vite-react-18', 'dahlia', 'https://js.stripe.com'],
  ['react-router', 'endive', 'https://js.stripe.com'],
  ['first-checkout', 'endive', 'http://127.0.0.1:12111'],
] as const) {
  test.describe(name, () => {
    let app: BlankApp
    test.beforeAll(async () => {
      app = await startBlankApp(name)
    })
    test.afterAll(() => app.close())

    test('applies the loyalty discount, and the total changes', async ({ page }) => {
      const heard: string[] = []
      page.on('console', (message) => heard.push(message.text()))
      page.on('pageerror', (error) => heard.push(String(error)))
      const scripts: string[] = []
      // Where the page looks for Stripe.js, the emulator answers, at the network.
      await page.route(`${stripeJs}/**`, async (route) => {
        const { pathname } = new URL(route.request().url())
        if (pathname.endsWith('.js')) scripts.push(pathname)
        await answerAsStripe(route, app.stripeUrl)
      })
      await page.goto(app.url)
      const total = page.locator('[data-row="total"] [data-value]')
      await expect(total).toHaveText('$105.00')
      await page.getByRole('button', { name: 'Apply loyalty discount' }).click()
      await expect(total).toHaveText('$94.50')
      await expect(page.getByRole('status')).toContainText('Loyalty discount applied.')
      expect(scripts).toEqual([`/${train}/stripe.js`])
      expect(heard).toEqual([])
    })
  })
}
