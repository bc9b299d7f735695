import { expect, type Page } from 'playwright/test'

import { emulatorUrl } from '../base-config.ts'
import { bankFrame, expectAmount, payButton, typeCardNumber } from '../shopping.ts'
import { storeCart, test } from './shop-test.ts'

/** The cart as it is, paid by a PaymentIntent. */
async function goToIntent(page: Page, shopper = 'Gold member'): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: shopper }).check()
  await page.getByRole('link', { name: 'Pay by PaymentIntent instead' }).click()
  await expectAmount(page, 'total', 21_550)
}

const codeField = (page: Page) => page.getByLabel('Promotion code')

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

async function redeem(page: Page, code: string): Promise<void> {
  // Enter waits for nothing: Stripe.js is there once the button can be pressed.
  await expect(page.getByRole('button', { name: 'Apply code' })).toBeEnabled()
  await codeField(page).fill(code)
  await codeField(page).press('Enter')
}

/** As the page keeps it for a reload. */
const keptIntent = (page: Page): Promise<{ id: string; clientSecret: string }> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('octavo.intent') ?? '{}'))

const bank = (page: Page) => bankFrame(page).getByRole('button', { name: /complete/i })

test('a discount goes on, a card is declined, and the next one pays what is shown', async ({
  page,
}) => {
  await goToIntent(page)
  await press(page, 'Apply Loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await expect(payButton(page)).toHaveText('Pay $193.95')

  await typeCardNumber(page, '4000000000000002')
  await payButton(page).click()
  await expect(page.getByText('Your card was declined.')).toBeVisible()
  await typeCardNumber(page, '4242424242424242')
  await payButton(page).click()

  await expect(page).toHaveURL(/\/receipt\/pi_/)
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('−$21.55')
  await expect(page.getByRole('main')).toContainText('$193.95')
  await page.getByRole('link', { name: 'Back to the shop' }).click()
  await expect(page.getByRole('heading', { name: 'Your cart is empty' })).toBeVisible()
})

test('offers and codes are decided by the same rules, on and off again', async ({ page }) => {
  await goToIntent(page, 'Guest')
  await press(page, 'Apply Full cart')
  await expectAmount(page, 'total', 20_550)
  await redeem(page, 'WINTER20')
  await expect(page.getByText('This code is not valid.')).toBeVisible()
  await expectAmount(page, 'total', 20_550)
  await expect(page.getByRole('button', { name: 'Apply code' })).toBeEnabled()
  await expect(codeField(page)).toHaveValue('WINTER20')
  await redeem(page, 'SUMMER20')
  await expectAmount(page, 'total', 17_240)
  await expect(codeField(page)).toHaveValue('')
  await press(page, 'Remove Summer code')
  await expectAmount(page, 'total', 21_550)
  await redeem(page, 'GIFT')
  await expect(page.getByText(/nothing to pay/)).toBeVisible()
  await expectAmount(page, 'total', 21_550)
})

test('a card that asks for 3-D Secure pays once its question is answered', async ({ page }) => {
  await goToIntent(page)
  await press(page, 'Apply Loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await typeCardNumber(page, '4000002500003155')
  await payButton(page).click()
  await bank(page).click()
  await expect(page).toHaveURL(/\/receipt\/pi_/)
})

test('what another tab has changed is shown before it is charged', async ({ page, context }) => {
  await goToIntent(page)
  await press(page, 'Apply Loyalty discount')
  await expectAmount(page, 'total', 19_395)
  const { id } = await keptIntent(page)
  const removed = await context.request.post(`/checkout/intents/${id}/discount`, {
    data: { remove: 'loyalty' },
  })
  expect(removed.status()).toBe(200)

  await typeCardNumber(page, '4242424242424242')
  await payButton(page).click()
  await expect(page.getByText(/total has changed/)).toBeVisible()
  await expectAmount(page, 'total', 21_550)
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/pi_/)
})

test('what another tab has paid is not paid again: the page leads to its receipt', async ({
  page,
  context,
}) => {
  await goToIntent(page)
  await typeCardNumber(page, '4242424242424242')
  const { clientSecret } = await keptIntent(page)
  const paid = await context.request.post(`${emulatorUrl}/emulator/stripe-js/intent/confirm`, {
    data: {
      key: 'pk_test_any',
      client_secret: clientSecret,
      locale: 'en',
      params: { payment_method: 'pm_card_visa' },
    },
  })
  expect(paid.status()).toBe(200)
  await payButton(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
})

test('a reload finds the same payment, with what is on', async ({ page }) => {
  await goToIntent(page)
  await press(page, 'Apply Loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await page.reload()
  await expectAmount(page, 'total', 19_395)
})

test('an answer that is lost on its way is asked for again, and the total is Stripe’s', async ({
  page,
}) => {
  await goToIntent(page)
  await page.route(
    '**/checkout/intents/*/discount',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await press(page, 'Apply Loyalty discount')
  await expectAmount(page, 'total', 19_395)
})

test('what comes every month stays in the cart', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Add Ink and paper' }).click()
  await page.getByRole('link', { name: 'Pay by PaymentIntent instead' }).click()
  await expectAmount(page, 'total', 21_550)
  await typeCardNumber(page, '4242424242424242')
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/pi_/)
  await page.getByRole('link', { name: 'Back to the shop' }).click()
  await expect(page.getByRole('group', { name: 'Quantity of Ink and paper' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Quantity of Reading lamp' })).toHaveCount(0)
})

test('what the shop sells no longer is left out of the order, and told', async ({ page }) => {
  await storeCart(page, 'lamp', 'typewriter')
  await page.goto('/pay/intent')
  await expectAmount(page, 'total', 12_900)
  await expect(page.getByText('One item is no longer sold')).toBeVisible()
})
