import { expect, type Page, type Route } from 'playwright/test'

import { addressFrame, expectAmount, goToCheckout, payButton, typeCard } from '../shopping.ts'
import { alert, answerAsStripe, apply, test } from './shop-test.ts'

/** The next request waits until the test lets it through. */
async function holdBack(
  page: Page,
  url: string,
  answer: (route: Route) => Promise<void> = (route) => route.continue(),
) {
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  await page.route(
    url,
    async (route) => {
      asked.resolve()
      await mayAnswer.promise
      await answer(route)
    },
    { times: 1 },
  )
  return { asked, mayAnswer }
}

for (const [what, url, answer] of [
  ['the shop', '**/discounts/apply-loyalty', undefined],
  ['Stripe', '**/emulator/stripe-js/session', answerAsStripe],
] as const) {
  test(`while ${what} is slow, the page says so, takes no payment, and stays as it is`, async ({
    page,
  }) => {
    await goToCheckout(page, 'Gold member')
    await typeCard(page, '4242424242424242')
    const { asked, mayAnswer } = await holdBack(page, url, answer)
    await apply(page, 'loyalty discount')
    await asked.promise
    await expect(page.getByRole('button', { name: 'Applying…' })).toBeVisible()
    await expect(payButton(page)).toHaveAttribute('aria-disabled', 'true')
    await expect(payButton(page)).toHaveAccessibleDescription(/worked out/)
    await expectAmount(page, 'total', 21_550)
    mayAnswer.resolve()
    await expectAmount(page, 'total', 19_395)
    await expect(payButton(page)).toHaveAttribute('aria-disabled', 'false')
  })
}

test('a checkout that is long in coming begins with its heading, where it stays', async ({
  page,
}) => {
  await goToCheckout(page, 'Guest')
  const shop = await holdBack(page, '**/checkout/config')
  const stripe = await holdBack(page, '**/emulator/stripe-js/session', answerAsStripe)
  await page.reload({ waitUntil: 'commit' })
  const outline = page.getByRole('status').filter({ hasText: 'Opening checkout' })
  const top = async () => (await page.getByText('Your order').boundingBox())?.y

  await shop.asked.promise
  await expect(outline).toContainText('Your order')
  const first = await top()
  shop.mayAnswer.resolve()
  await stripe.asked.promise
  await expect(outline).toContainText('Your order')
  expect(await top()).toBe(first)
  stripe.mayAnswer.resolve()
  await expectAmount(page, 'total', 21_550)
  expect(await top()).toBe(first)
})

test('pressing Pay while the shop decides anew pays the sum that is shown, once it has', async ({
  page,
}) => {
  await goToCheckout(page, 'Guest')
  await apply(page, 'cart promotion')
  await expectAmount(page, 'total', 20_550)
  await typeCard(page, '4242424242424242')
  const { asked, mayAnswer } = await holdBack(page, '**/discounts/refresh')
  await addressFrame(page).locator('[name=addressLine1]').fill('512 Townsend St')
  await page.keyboard.press('Tab')
  await asked.promise
  await payButton(page).press('Enter')
  await expect(payButton(page)).toHaveAccessibleDescription(/you pay then/)
  await expectAmount(page, 'total', 20_550)
  mayAnswer.resolve()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
  await expect(page.getByRole('main')).toContainText('$205.50')
})

test('pressing Pay while a quantity changes pays no other sum than the one at the press, and says so', async ({
  page,
}) => {
  await goToCheckout(page, 'Guest')
  await typeCard(page, '4242424242424242')
  const { asked, mayAnswer } = await holdBack(page, '**/discounts/update-quantity')
  await page
    .getByRole('group', { name: 'Quantity of Brass pen' })
    .getByRole('button', { name: 'One more' })
    .click()
  await asked.promise
  await payButton(page).press('Enter')
  await expect(payButton(page)).toHaveAccessibleDescription(/you pay then/)
  mayAnswer.resolve()
  await expect(alert(page, /total has changed/)).toBeVisible()
  await expectAmount(page, 'total', 25_400)
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
  await expect(page.getByRole('main')).toContainText('$254.00')
})
