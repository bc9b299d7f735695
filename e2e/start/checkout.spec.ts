import { expect, test } from 'playwright/test'

import {
  applyButton,
  expectAmount,
  goToCheckout,
  payButton,
  removeButton,
  typeCard,
} from '../shopping.ts'

test('a gold member applies 10 %, removes it, applies it again, and pays', async ({ page }) => {
  await goToCheckout(page, 'Gold member')

  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)
  await expectAmount(page, 'subtotal', 21_550)
  await expect(page.getByRole('status').filter({ hasText: 'New total $193.95' })).toHaveCount(1)

  await removeButton(page).click()
  await expectAmount(page, 'total', 21_550)
  await expect(removeButton(page)).toHaveCount(0)

  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)

  await typeCard(page, '4242424242424242')
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
  await expect(page.getByRole('main')).toContainText('$193.95')
  await expect(page.getByRole('main')).toContainText('Loyalty discount')

  await page.reload()
  await expect(page.getByRole('main')).toContainText('$193.95')
})

test('a silver member gets 5 %', async ({ page }) => {
  await goToCheckout(page, 'Silver member')
  await applyButton(page).click()
  // 215.50 × 5 % = 10.775, half up.
  await expectAmount(page, 'total', 20_472)
})

test('a newcomer takes the offer that is theirs, and a better code', async ({ page }) => {
  await goToCheckout(page, 'Newcomer')
  await page.getByRole('button', { name: 'Apply customer offer' }).click()
  // 215.50 × 15 % = 32.325, half up.
  await expectAmount(page, 'total', 18_317)

  const code = page.getByRole('textbox', { name: 'Promotion code' })
  await code.fill('SUMMER')
  await code.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'not valid' })).toBeVisible()
  await code.fill('SUMMER20')
  await code.press('Enter')
  await expectAmount(page, 'total', 17_240)
  await expect(page.getByRole('region', { name: 'Discounts' })).toContainText('Summer code')
})

test('a guest is refused, with the reason, and can pay the whole', async ({ page }) => {
  await goToCheckout(page, 'Guest')
  await applyButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'member' })).toBeVisible()
  await expectAmount(page, 'total', 21_550)
  await expect(applyButton(page)).toBeFocused()
})

test('a declined card says so, and another one pays', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)

  await typeCard(page, '4000000000000002')
  await payButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'declined' })).toBeVisible()
  await expect(page).toHaveURL(/\/pay$/)

  await typeCard(page, '4242424242424242')
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})

test('a cart that another tab has changed is not paid unseen', async ({ page, context }) => {
  await goToCheckout(page, 'Gold member')
  const otherTab = await context.newPage()
  await otherTab.goto('/')
  await otherTab.getByRole('button', { name: 'Add Walnut tray' }).click()
  await expect(payButton(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(payButton(page)).toHaveAccessibleDescription(/changed in another tab/)
  await page.getByRole('button', { name: 'Bring this order up to date' }).click()
  await expectAmount(page, 'total', 26_150)
  await expect(payButton(page)).not.toHaveAttribute('aria-disabled', 'true')
})

test('what another tab puts into the cart during a payment stays in it', async ({
  page,
  context,
}) => {
  await goToCheckout(page, 'Gold member')
  await typeCard(page, '4242424242424242')
  const otherTab = await context.newPage()
  await otherTab.goto('/')
  await page.route('**/emulator/stripe-js/confirm', async (route) => {
    await otherTab.getByRole('button', { name: 'Add Walnut tray' }).click()
    await route.continue()
  })
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText('Walnut tray')
  await expect(page.getByRole('button', { name: 'Add Linen notebook' })).toBeVisible()
})

test('the page does not scroll sideways', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
})
