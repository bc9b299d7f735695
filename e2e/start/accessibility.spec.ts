import { expect, test } from 'playwright/test'

import { expectNoFindings } from '../no-findings.ts'
import { applyButton, expectAmount, goToCheckout, payButton, typeCard } from '../shopping.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page }) => {
    // Colours that are still on their way to another are no finding.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible()
    await expectNoFindings(page)

    await goToCheckout(page, 'Guest')
    await applyButton(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'member' })).toBeVisible()
    await expectNoFindings(page)

    await goToCheckout(page, 'Gold member')
    await applyButton(page).click()
    await expectAmount(page, 'total', 19_395)
    await expectNoFindings(page)

    await page.goto('/pay/intent')
    await expect(payButton(page)).toBeVisible()
    await expectNoFindings(page)
    await page.goBack()

    await typeCard(page, '4242424242424242')
    await payButton(page).click()
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
    await expectNoFindings(page)

    await page.getByRole('link', { name: 'Back to the shop' }).click()
    await expect(page.getByRole('heading', { name: 'Your cart is empty' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Gold member' })).toBeVisible()
    await expectNoFindings(page)
  })
}
