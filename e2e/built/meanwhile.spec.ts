import { type Browser, expect, type Page } from 'playwright/test'

import { expectAmount, goToCheckout, payButton, typeCard } from '../shopping.ts'
import { changeOffers, readOffers } from './running-shop.ts'
import { alert, apply, enterCode, forwardStripe, sessionOf, test } from './shop-test.ts'

/** Another shopper's, or the same one's on another machine. */
async function anotherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext()
  await forwardStripe(context)
  return context.newPage()
}

test('two tabs on one session: nobody pays another sum than they see, and nobody pays twice', async ({
  page,
  context,
}) => {
  await goToCheckout(page, 'Gold member')
  // With an opener, so that it has a copy of the tab's session.
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open('/pay')),
  ])
  await expectAmount(other, 'total', 21_550)
  expect(await sessionOf(other)).toBe(await sessionOf(page))
  await typeCard(other, '4242424242424242')

  // The address of the other tab is news in this one: the shop decides anew on what is on.
  const decision = page.waitForResponse('**/refresh')
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 19_395)
  await decision
  await expect(payButton(page)).toHaveAttribute('aria-disabled', 'false')
  await expectAmount(other, 'total', 21_550)
  await payButton(other).click()
  await expect(alert(other, /total has changed/)).toBeVisible()
  await expectAmount(other, 'total', 19_395)
  await payButton(other).click()
  await expect(other.getByRole('main')).toContainText('$193.95')

  await apply(page, 'cart promotion')
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
})

test('points that another checkout holds are not spent twice', async ({ page, browser }) => {
  await goToCheckout(page, 'Points collector')
  await apply(page, 'loyalty discount')
  await expectAmount(page, 'total', 20_300)

  const there = await anotherBrowser(browser)
  await goToCheckout(there, 'Points collector')
  await apply(there, 'loyalty discount')
  await expect(alert(there, /50 points short/)).toBeVisible()
  await expectAmount(there, 'total', 21_550)

  await page.getByRole('button', { name: 'Remove Points turned in' }).click()
  await expectAmount(page, 'total', 21_550)
  await apply(there, 'loyalty discount')
  await expectAmount(there, 'total', 20_300)
  await there.getByRole('button', { name: 'Remove Points turned in' }).click()
  await expectAmount(there, 'total', 21_550)
  await there.context().close()
})

for (const [what, schedule, words] of [
  ['ends', { endsAt: '2020-01-01T00:00' }, /has ended/],
  ['puts off', { startsAt: '2099-01-01T00:00' }, /opens .*2099/],
] as const) {
  test(`an offer that the shop ${what} while somebody looks at it is refused for that`, async ({
    page,
  }) => {
    await goToCheckout(page, 'Guest')
    await expect(page.locator('[data-cd="countdown"]')).toContainText(/\d:\d\d/)
    const before = new Map(readOffers().map((offer) => [offer.id, offer]))
    changeOffers((offer) =>
      offer.kind === 'limited-time'
        ? { ...offer, when: { schedule: { timeZone: 'Europe/Berlin', ...schedule } } }
        : offer,
    )
    try {
      await apply(page, 'limited-time offer')
      await expect(alert(page, words)).toBeVisible()
      await expectAmount(page, 'total', 21_550)
    } finally {
      changeOffers((offer) => before.get(offer.id) ?? offer)
    }
    await apply(page, 'limited-time offer')
    await expect(
      page.getByRole('button', { name: /^Remove (Happy hour|Quiet hours)/ }),
    ).toBeVisible()
  })
}

test('an offer for the first one is the next one’s when it is given back', async ({
  page,
  browser,
}) => {
  await goToCheckout(page, 'Guest')
  await enterCode(page, 'FIRST1')
  await expectAmount(page, 'total', 20_850)

  const there = await anotherBrowser(browser)
  await goToCheckout(there, 'Gold member')
  await enterCode(there, 'FIRST1')
  await expect(alert(there, /used up/)).toBeVisible()
  await expectAmount(there, 'total', 21_550)

  await page.getByRole('button', { name: 'Remove For the first one' }).click()
  await expectAmount(page, 'total', 21_550)
  await enterCode(there, 'FIRST1')
  await expectAmount(there, 'total', 20_850)
  // Whoever comes after this test is to be first, too.
  await there.getByRole('button', { name: 'Remove For the first one' }).click()
  await expectAmount(there, 'total', 21_550)
  await there.context().close()
})

test('who goes back to the cart has what is limited still to take', async ({ page }) => {
  await goToCheckout(page, 'Guest')
  await enterCode(page, 'FIRST1')
  await expectAmount(page, 'total', 20_850)
  await page.getByRole('link', { name: 'Cart' }).click()
  await page.getByRole('button', { name: 'Add Walnut tray' }).click()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await expectAmount(page, 'total', 26_150)
  await enterCode(page, 'FIRST1')
  await expectAmount(page, 'total', 25_450)
  // Whoever comes after this test is to be first, too.
  await page.getByRole('button', { name: 'Remove For the first one' }).click()
  await expectAmount(page, 'total', 26_150)
})
