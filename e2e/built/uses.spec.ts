import { expect, type Page } from 'playwright/test'

import { expectAmount, goToCheckout, payButton, typeAddress, typeCard } from '../shopping.ts'
import { alert, apply, enterCode, test } from './shop-test.ts'

const remove = (page: Page, label: string | RegExp) =>
  page.getByRole('button', { name: label }).click()
/** The cart from now on is one of an account that cannot write coupons. */
async function leavePreview(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible()
  await page.evaluate(() => {
    const cart = JSON.parse(localStorage.getItem('octavo.cart') ?? '{}')
    localStorage.setItem('octavo.cart', JSON.stringify({ ...cart, withoutPreview: true }))
  })
}

for (const withoutPreview of [false, true]) {
  test.describe(withoutPreview ? 'without Stripe’s preview' : 'with Stripe’s preview', () => {
    test.beforeEach(async ({ page }) => withoutPreview && (await leavePreview(page)))

    for (const [shopper, name, label, total] of [
      ['Gold member', 'loyalty discount', 'Remove Loyalty discount', 19_395],
      ['Points collector', 'loyalty discount', 'Remove Points turned in', 20_300],
      ['Guest', 'cart promotion', 'Remove Full cart', 20_550],
      ['Newcomer', 'customer offer', 'Remove Welcome', 18_317],
    ] as const) {
      test(`${shopper}: ${name} goes on, and off again`, async ({ page }) => {
        await goToCheckout(page, shopper)
        await apply(page, name)
        await expectAmount(page, 'subtotal', 21_550)
        await expectAmount(page, 'total', total)
        await remove(page, label)
        await expectAmount(page, 'total', 21_550)
      })
    }

    test('what is shown is what is paid, and what the receipt says', async ({ page }) => {
      await goToCheckout(page, 'Gold member')
      await apply(page, 'loyalty discount')
      await expectAmount(page, 'total', 19_395)
      await typeCard(page, '4242424242424242')
      await payButton(page).click()
      await expect(page).toHaveURL(/\/receipt\/cs_test_/)
      await expect(page.getByRole('main')).toContainText('−$21.55')
      await expect(page.getByRole('main')).toContainText('$193.95')
    })
  })
}

test('the limited-time offer of the hour counts down, goes on, and off again', async ({ page }) => {
  await goToCheckout(page, 'Guest')
  await expect(page.locator('[data-cd="countdown"]')).toContainText(/\d:\d\d/)
  await apply(page, 'limited-time offer')
  await expect(page.getByRole('button', { name: /offer applied/i })).toBeVisible()
  await remove(page, /^Remove (Happy hour|Quiet hours)/)
  await expectAmount(page, 'total', 21_550)
})

test('delivery to Germany earns the regional one, and another address loses it', async ({
  page,
}) => {
  await goToCheckout(page, 'Guest')
  await apply(page, 'regional discount')
  await expect(alert(page, /shipping address first/)).toBeVisible()
  await typeAddress(page, 'DE')
  await page.keyboard.press('Tab')
  await expect(payButton(page)).not.toHaveAccessibleDescription(/address/)
  await apply(page, 'regional discount')
  await expectAmount(page, 'total', 21_050)
  await typeAddress(page, 'US')
  await page.keyboard.press('Tab')
  await expectAmount(page, 'total', 21_550)
})

test('each refusal says why, and leaves the total as it is', async ({ page }) => {
  await goToCheckout(page, 'Guest')
  for (const [name, words] of [
    ['loyalty discount', /member/],
    ['regional discount', /shipping address first/],
    ['customer offer', /your account/],
  ] as const) {
    await apply(page, name)
    await expect(alert(page, words)).toBeVisible()
  }
  for (const [code, words] of [
    ['WINTER20', /code/],
    ['BIG50', /284\.50/],
  ] as const) {
    await enterCode(page, code)
    await expect(alert(page, words)).toBeVisible()
  }
  await expectAmount(page, 'total', 21_550)
})

test('no row is without words, and a personal offer is told to its owner alone', async ({
  page,
}) => {
  const hint = page.getByText('A customer offer, if the shop has one for you.')
  const saying = page.locator('p, [data-cd=preview], [data-cd=threshold-text]')
  for (const shopper of ['Guest', 'Newcomer'] as const) {
    await goToCheckout(page, shopper)
    const rows = page.getByRole('region', { name: 'Offers' }).getByRole('listitem')
    await expect(rows.filter({ has: saying.filter({ hasText: /\w/ }) })).toHaveCount(5)
    await expect(hint).toHaveCount(shopper === 'Guest' ? 1 : 0)
  }
  await goToCheckout(page, 'Guest')
  await expect(hint).toBeVisible()
  await apply(page, 'customer offer')
  await expect(alert(page, /your account/)).toBeVisible()
  await expect(hint).toBeHidden()
})

test('a smaller offer does not take a larger one’s place, and says so as long as that is on', async ({
  page,
}) => {
  await goToCheckout(page, 'Gold member')
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await apply(page, 'cart promotion')
  await expect(alert(page, /so it stays/)).toBeVisible()
  await expectAmount(page, 'total', 19_395)
  await remove(page, 'Remove Loyalty discount')
  await expectAmount(page, 'total', 21_550)
  await expect(alert(page, /so it stays/)).toBeHidden()
  await apply(page, 'cart promotion')
  await expectAmount(page, 'total', 20_550)
})

test('a quantity changes on the pay page, with the promotion that it earns', async ({ page }) => {
  await goToCheckout(page, 'Guest')
  await apply(page, 'cart promotion')
  await expectAmount(page, 'total', 20_550)
  const pens = page.getByRole('group', { name: 'Quantity of Brass pen' })
  await pens.getByRole('button', { name: 'One more' }).click()
  await expectAmount(page, 'total', 22_400)
  await expect(payButton(page)).not.toHaveAccessibleDescription(/another tab/)

  await page.reload()
  await expectAmount(page, 'total', 22_400)
  await page.getByRole('link', { name: 'Cart' }).click()
  await expect(pens.getByRole('status')).toHaveText('2')
})

test('an order that a code pays for asks for no card', async ({ page }) => {
  await goToCheckout(page, 'Guest')
  await enterCode(page, 'GIFT')
  await expectAmount(page, 'total', 0)
  await page.getByLabel('Email').fill('ada@example.com')
  await typeAddress(page)
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
})

for (const [currency, subtotal, total] of [
  ['EUR', 19_850, 18_850],
  ['JPY', 32_400, 30_900],
] as const) {
  test(`the shop in ${currency} has prices and offers of its own`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('radio', { name: currency }).check()
    await page.getByRole('radio', { name: 'Guest' }).check()
    await page.getByRole('link', { name: 'Go to checkout' }).click()
    await expectAmount(page, 'total', subtotal)
    await apply(page, 'cart promotion')
    await expectAmount(page, 'total', total)
  })
}

test('what comes every month makes a subscription: the discount is on its first bill', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Add Ink and paper' }).click()
  await page.getByRole('radio', { name: 'Gold member' }).check()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await expectAmount(page, 'total', 22_750)
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 20_475)
  await expect(page.getByText('Then $12.00 every month')).toBeVisible()
  await typeCard(page, '4242424242424242')
  await payButton(page).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
  await expect(page.getByRole('main')).toContainText('Ink and paper, every month')
})

test('a subscription that a code pays for still asks for a card', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Add Ink and paper' }).click()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await enterCode(page, 'GIFT')
  await expectAmount(page, 'total', 0)
  await expect(page.getByRole('button', { name: 'Place order' })).toHaveAccessibleDescription(
    /email/,
  )
  await typeCard(page, '4242424242424242')
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page).toHaveURL(/\/receipt\/cs_test_/)
})
