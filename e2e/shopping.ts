import { expect, type Page } from 'playwright/test'

type Shopper = 'Guest' | 'Silver member' | 'Gold member' | 'Newcomer' | 'Points collector'

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

/** Stripe's address element. */
export const addressFrame = (page: Page) =>
  page.frameLocator('iframe[title="Secure address input frame"]')

/** Types where the parcel goes into Stripe's address element, in its frame. */
export async function typeAddress(page: Page, country = 'US'): Promise<void> {
  const frame = addressFrame(page)
  await frame.locator('[name=name]').fill('Ada Lovelace')
  await frame.locator('[name=country]').selectOption(country)
  await frame.locator('[name=addressLine1]').fill('510 Townsend St')
  await frame.locator('[name=locality]').fill(country === 'US' ? 'San Francisco' : 'Berlin')
  if (country === 'US') await frame.locator('[name=administrativeArea]').selectOption('CA')
  await frame.locator('[name=postalCode]').fill(country === 'US' ? '94103' : '10115')
}

/** Types a card into Stripe's Payment Element, in its frame. */
export async function typeCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Email').fill('ada@example.com')
  const decided = await nextDecision(page)
  await typeAddress(page)
  await typeCardNumber(page, number)
  await decided()
}

/** The card alone, in Stripe's Payment Element. */
export async function typeCardNumber(page: Page, number: string): Promise<void> {
  const frame = paymentFrame(page)
  await frame.locator('[name=number]').fill(number)
  await frame.locator('[name=expiry]').fill('12 / 40')
  await frame.locator('[name=cvc]').fill('123')
  await frame.locator('[name=postalCode]').fill('94107')
}

/** The question of the bank, in the dialog of 3-D Secure. */
export const bankFrame = (page: Page) =>
  page.frameLocator('iframe[title="3D Secure authentication"]').frameLocator('#challengeFrame')

/** To a new address, the shop decides anew on what is on, and nobody can pay meanwhile. */
async function nextDecision(page: Page): Promise<() => Promise<unknown>> {
  const isDiscounted = (await page.getByRole('button', { name: /^Remove / }).count()) > 0
  const street = addressFrame(page).locator('[name=addressLine1]')
  if (!isDiscounted || (await street.inputValue()) !== '') return async () => undefined
  const decision = page.waitForResponse('**/refresh')
  return () => decision
}

export const payButton = (page: Page) => page.getByRole('button', { name: /^Pay/ })
