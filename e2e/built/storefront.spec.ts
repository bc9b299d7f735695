import { expect, test } from 'playwright/test'

import { applyButton, expectAmount, goToCheckout, payButton, typeCard } from '../shopping.ts'
import { emulatorUrl, storefrontUrl } from '../base-config.ts'

test.use({ baseURL: storefrontUrl })

test('the built shop, which loads Stripe.js from Stripe, applies and pays', async ({ page }) => {
  // Nothing in the build knows of an emulator: Stripe's host is answered by it, at the network.
  await page.route('https://js.stripe.com/**', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: emulatorUrl + pathname + search }) })
  })
  await goToCheckout(page, 'Gold member')
  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)
  await typeCard(page, '4242424242424242')
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})
