import { expect, type Page } from 'playwright/test'

type Shopper = 'Guest' | 'Silver member' | 'Gold member' | 'Newcomer'

/** Takes the cart as it is to the checkout, as this shopper. */
export async function goToCheckout(page: Page, shopper: Shopper): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: shopper }).check()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await expectAmount(page, 'total', 21_550)
}

/** A row of the order's totals, in cents. */
export async function expectAmount(page: Page, row: string, cents: number): Promise<void> {
  const amount = page.locator(`[data-row="${row}"] [data-value]`)
  await expect(amount).toHaveAttribute('data-value', String(cents))
}

export const applyButton = (page: Page) =>
  page.getByRole('button', { name: 'Apply loyalty discount' })

export const removeButton = (page: Page) =>
  page.getByRole('button', { name: 'Remove Loyalty discount' })

/** Stripe's Payment Element. */
export const paymentFrame = (page: Page) =>
  page.frameLocator('iframe[title="Secure payment input frame"]')

/** Types a card into Stripe's Payment Element, in its frame. */
export async function typeCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Email').fill('ada@example.com')
  const frame = paymentFrame(page)
  await frame.locator('[name=number]').fill(number)
  await frame.locator('[name=expiry]').fill('12 / 40')
  await frame.locator('[name=cvc]').fill('123')
  await frame.locator('[name=postalCode]').fill('94107')
}

export const payButton = (page: Page) => page.getByRole('button', { name: /^Pay/ })
