import { expect, type Locator, type Page } from 'playwright/test'

import {
  addressFrame,
  applyButton,
  expectAmount,
  goToCheckout,
  paymentFrame,
  payButton,
} from '../shopping.ts'
import { test } from './shop-test.ts'

test('the keyboard alone applies and pays', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  const field = (name: string) => paymentFrame(page).locator(`[name=${name}]`)
  const address = (name: string) => addressFrame(page).locator(`[name=${name}]`)

  await tabTo(page, applyButton(page))
  await page.keyboard.press('Enter')
  await expectAmount(page, 'total', 19_395)
  await expect(page.getByRole('button', { name: 'Loyalty discount applied' })).toBeFocused()

  for (const [control, text] of [
    [page.getByLabel('Email'), 'ada@example.com'],
    [address('name'), 'Ada Lovelace'],
    [address('addressLine1'), '510 Townsend St'],
    [address('locality'), 'San Francisco'],
    [address('administrativeArea'), 'California'],
    [address('postalCode'), '94103'],
    [field('number'), '4242424242424242'],
    [field('expiry'), '1240'],
    [field('cvc'), '123'],
    [field('postalCode'), '94107'],
  ] as const) {
    await tabTo(page, control)
    await page.keyboard.type(text)
  }
  await tabTo(page, payButton(page))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
})

async function tabTo(page: Page, control: Locator) {
  const hasFocus = () => control.evaluate((node) => node === node.ownerDocument.activeElement)
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await hasFocus()) return
  }
  throw new Error(`The Tab key does not reach ${control}.`)
}
