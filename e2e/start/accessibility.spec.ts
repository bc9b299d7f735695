import { createRequire } from 'node:module'

import type { AxeResults } from 'axe-core'
import { expect, type Locator, type Page, test } from 'playwright/test'

import {
  applyButton,
  expectAmount,
  goToCheckout,
  payButton,
  paymentFrame,
  typeCard,
} from '../shopping.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core')

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

    await typeCard(page, '4242424242424242')
    await payButton(page).click()
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
    await expectNoFindings(page)
  })
}

test('the keyboard alone applies and pays', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  const field = (name: string) => paymentFrame(page).locator(`[name=${name}]`)
  const address = (name: string) =>
    page.frameLocator('iframe[title="Secure address input frame"]').locator(`[name=${name}]`)

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

async function expectNoFindings(page: Page) {
  await page.addScriptTag({ path: axePath })
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
