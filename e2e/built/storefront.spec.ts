import { expect } from 'playwright/test'

import { applyButton, expectAmount, goToCheckout, payButton, typeCard } from '../shopping.ts'
import { test } from './shop-test.ts'

test('the built shop, which loads Stripe.js from Stripe, applies and pays', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)
  await typeCard(page, '4242424242424242')
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})
