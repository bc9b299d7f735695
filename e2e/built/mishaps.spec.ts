import { expect, type Route } from 'playwright/test'

import { emulatorUrl } from '../base-config.ts'
import { bankFrame, expectAmount, goToCheckout, payButton, typeCard } from '../shopping.ts'
import { alert, apply, enterCode, sessionOf, storeCart, test } from './shop-test.ts'

const cut = (route: Route) => route.abort('internetdisconnected')

test('a card that asks for 3-D Secure pays once its question is answered', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await typeCard(page, '4000002500003155')
  await payButton(page).click()
  await bankFrame(page)
    .getByRole('button', { name: /complete/i })
    .click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})

test('a question of 3-D Secure that is answered with no charges nothing, and can be asked again', async ({
  page,
}) => {
  await goToCheckout(page, 'Gold member')
  await typeCard(page, '4000002500003155')
  await payButton(page).click()
  const question = bankFrame(page)
  await question.getByRole('button', { name: /fail/i }).click()
  await expect(alert(page, /\w/)).toBeVisible()
  await payButton(page).click()
  await question.getByRole('button', { name: /complete/i }).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})

test('a declined card keeps the discount, and another card pays', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await typeCard(page, '4000000000000002')
  await payButton(page).click()
  await expect(alert(page, /declined/)).toBeVisible()
  await expectAmount(page, 'total', 19_395)
  await typeCard(page, '4242424242424242')
  await payButton(page).click()
  await expect(page.getByRole('main')).toContainText('$193.95')
})

test('a checkout that expires under the shopper says so, and the cart opens another', async ({
  page,
  request,
}) => {
  await goToCheckout(page, 'Gold member')
  const expired = await request.post(
    `${emulatorUrl}/v1/checkout/sessions/${await sessionOf(page)}/expire`,
    { headers: { authorization: 'Bearer sk_test_emulator' } },
  )
  expect(expired.ok()).toBe(true)
  await apply(page, 'loyalty discount')
  await expect(page.getByRole('heading', { name: 'This checkout has timed out' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to your cart' }).click()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 19_395)
})

test('a code in dollars is not for a shop in euro', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('radio', { name: 'EUR' }).check()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await enterCode(page, 'DOLLARS10')
  await expect(alert(page, /EUR|currency/)).toBeVisible()
  await expectAmount(page, 'total', 19_850)
})

test('offline, a discount says so and holds the payment back; back online, it goes on', async ({
  page,
  context,
}) => {
  await goToCheckout(page, 'Gold member')
  await typeCard(page, '4242424242424242')
  await expect(payButton(page)).toHaveAttribute('aria-disabled', 'false')
  await context.setOffline(true)
  await page.route('https://js.stripe.com/**', cut)
  await apply(page, 'loyalty discount')
  await expect(alert(page, /connection|total/)).toBeVisible()
  await expect(payButton(page)).toHaveAttribute('aria-disabled', 'true')
  await context.setOffline(false)
  await page.unroute('https://js.stripe.com/**', cut)
  await page.getByRole('button', { name: 'Refresh total' }).click()
  await expect(payButton(page)).toHaveAttribute('aria-disabled', 'false')
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})

test('a reload while a discount is pending shows what the server made of it', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  let answered: (() => void) | undefined
  const reachesServer = new Promise<void>((resolve) => (answered = resolve))
  await page.route(
    '**/discounts/apply-loyalty',
    async (route) => {
      await route.fetch()
      answered?.()
    },
    { times: 1 },
  )
  await apply(page, 'loyalty discount')
  await reachesServer
  await page.reload()
  await expectAmount(page, 'total', 19_395)
})

test('the back button leads to the cart, and forward to the same order', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible()
  await page.goForward()
  await expectAmount(page, 'total', 19_395)
})

test('a cart from another day is paid without what the shop sells no longer', async ({ page }) => {
  await storeCart(page, 'lamp', 'typewriter')
  await page.goto('/pay')
  await expectAmount(page, 'total', 12_900)
  const told = page.getByText('One item is no longer sold, and was left out of your cart.')
  await expect(told).toBeVisible()
  await page.getByRole('button', { name: 'One more' }).click()
  await expectAmount(page, 'total', 25_800)
  await expect(told).toHaveCount(0)
})
