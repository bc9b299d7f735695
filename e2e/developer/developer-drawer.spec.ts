import { expect, type Page, test } from 'playwright/test'

import { emulatorUrl, storefrontUrl } from '../base-config.ts'
import { expectNoFindings } from '../no-findings.ts'
import { applyButton, expectAmount, goToCheckout, payButton } from '../shopping.ts'

const account = `${emulatorUrl}/emulator/namespaces/default`

const opener = (page: Page) => page.getByRole('button', { name: 'Developer' })
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Developer' })

// Clock and faults are the shop's, and other tests come after these.
test.afterEach(async ({ request }) => {
  await request.post(`${account}/scenario`, { data: { name: 'as-it-began' } })
  await request.patch(account, { data: { clock: { reset: true } } })
  await request.post('/checkout/demo/clock', {
    data: { aheadMs: 0 },
    headers: { origin: storefrontUrl },
  })
})

test('the keyboard opens and closes it, a reload keeps it, and the page does not move', async ({
  page,
}) => {
  await goToCheckout(page, 'Gold member')
  const placeOfPage = () => payButton(page).evaluate((node) => node.getBoundingClientRect().top)
  const before = await placeOfPage()
  await opener(page).focus()
  await page.keyboard.press('Enter')
  await expect(drawer(page).getByRole('heading', { name: 'Developer' })).toBeFocused()
  expect(await placeOfPage()).toBe(before)

  await page.reload()
  await expect(drawer(page).getByRole('combobox', { name: 'Shopper' })).toHaveValue('gold')
  await drawer(page).getByRole('combobox', { name: 'Fault' }).focus()
  await page.keyboard.press('Escape')
  await expect(opener(page)).toBeFocused()
  await page.reload()
  await expect(opener(page)).toBeVisible()
})

for (const [name, viewport] of [
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`on a ${name} it covers no more than it may, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await goToCheckout(page, 'Gold member')
    await opener(page).click()
    await expect(drawer(page).getByText('"object": "checkout.session"')).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectNoFindings(page)
    }

    await payButton(page).focus()
    const pay = await payButton(page).boundingBox()
    const sheet = await drawer(page).boundingBox()
    if (!pay || !sheet) throw new Error('Both are on the page.')
    expect(sheet.height).toBeLessThanOrEqual(viewport.height * 0.7)
    expect(pay.y + pay.height).toBeLessThanOrEqual(sheet.y)
  })
}

for (const width of [360, 640, 1280]) {
  test(`its tab covers nothing of a page that is ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 })
    await goToCheckout(page, 'Gold member')
    await expect(opener(page)).toBeVisible()
    const places = page.locator(':is(main, footer) :is(a, button, input, iframe, p)')
    expect(await opener(page).evaluate(coveredBy, await places.elementHandles())).toEqual([])
  })
}

test('another shopper opens the order anew, with their discount', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  await drawer(page).getByRole('combobox', { name: 'Shopper' }).selectOption('Silver member')
  await expect(drawer(page).getByText('"shopper": "silver"')).toBeVisible()
  await drawer(page).getByRole('button', { name: 'Clear' }).click()
  await applyButton(page).click()
  // 215.50 × 5 % = 10.775, half up.
  await expectAmount(page, 'total', 20_472)

  // In the order in which they began, whatever else the page asks meanwhile.
  const asked = async () =>
    (await drawer(page).getByRole('listitem').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')
  await expect
    .poll(asked)
    .toMatch(
      /page → shop POST \/discounts\/apply-loyalty 200.* shop → Stripe GET \/v1\/checkout\/sessions\/.* shop → Stripe POST \/v1\/checkout\/sessions\//,
    )
  await expect(drawer(page).getByText('"amount_total": 20472')).toBeVisible()
})

test('an account without the preview reads the same to the shopper, and writes prices', async ({
  page,
}) => {
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  await drawer(page).getByRole('combobox', { name: 'Account' }).selectOption('Without it')
  await expect(drawer(page).getByText('into the prices of the lines')).toBeVisible()
  await expect(drawer(page).getByText('"update_discounts"')).toHaveCount(0)
  await applyButton(page).click()
  await expectAmount(page, 'subtotal', 21_550)
  await expectAmount(page, 'total', 19_395)
  await expect(drawer(page).getByText('"amount_subtotal": 19395')).toBeVisible()
})

test('a fault is told at the checkout until it is taken off', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  const fault = drawer(page).getByRole('combobox', { name: 'Fault' })
  await fault.selectOption('Stripe down')
  await expect(drawer(page)).toContainText('answered with a 503')
  await applyButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await expect(drawer(page)).toContainText('503 (fault)')

  await fault.selectOption('None')
  await page.getByRole('button', { name: 'Refresh total' }).click()
  await expect(applyButton(page)).toBeVisible()
  await expectAmount(page, 'total', 21_550)
})

test('what strikes once is off once it has struck, and takes no latency with it', async ({
  page,
}) => {
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  const fault = drawer(page).getByRole('combobox', { name: 'Fault' })
  const latency = drawer(page).getByRole('combobox', { name: 'Latency' })
  await latency.selectOption('200 ms')
  await expect(latency).toHaveValue('200 ms')
  await fault.selectOption('Locked')
  await expect(fault).toHaveValue('locked')
  await applyButton(page).click()
  await expect(fault).toHaveValue('as-it-began')
  await expect(latency).toHaveValue('200 ms')
  await latency.selectOption('None')
  await expect(latency).toHaveValue('None')
})

test('an emulator that is gone is told, and so is that it is back', async ({ page }) => {
  await page.route('**/emulator/namespaces/**', (route) => route.abort())
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  await expect(drawer(page).getByText('The emulator does not answer.')).toBeVisible()
  await page.unroute('**/emulator/namespaces/**')
  await expect(drawer(page).getByText('"object": "checkout.session"')).toBeVisible()
  await expect(drawer(page).getByText('The emulator does not answer.')).toBeHidden()
})

test('a tab that nobody looks at keeps no line open, and learns later what was asked', async ({
  page,
}) => {
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  const asked = drawer(page).getByRole('listitem').filter({ hasText: 'shop → Stripe' })
  await expect(asked.first()).toBeVisible()
  await turnTab(page, 'hidden')
  await drawer(page).getByRole('button', { name: 'Clear' }).click()
  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)
  await expect(asked).toHaveCount(0)
  await turnTab(page, 'shown')
  await expect(asked.first()).toBeVisible()
})

test('the clock is moved to the session’s expiry, and the page says so', async ({ page }) => {
  await goToCheckout(page, 'Gold member')
  await opener(page).click()
  await drawer(page).getByRole('button', { name: 'To expiry' }).click()
  await expect(drawer(page).getByText('"status": "expired"')).toBeVisible()
  await applyButton(page).click()
  await expect(page.getByRole('heading', { name: 'This checkout has timed out' })).toBeVisible()

  await drawer(page).getByRole('button', { name: 'Now' }).click()
  await expect(drawer(page).getByText('"status": "open"')).toBeVisible()
})

/** What of these a tab lies over once they are at the end of the window: the nearest it comes to them. */
function coveredBy(tab: Element, places: readonly Node[]): string[] {
  return places.flatMap((place) => {
    if (!(place instanceof Element)) return []
    place.scrollIntoView({ block: 'end', behavior: 'instant' })
    const [over, under] = [tab.getBoundingClientRect(), place.getBoundingClientRect()]
    const isBeside = over.left >= under.right || over.right <= under.left
    const isClear = isBeside || over.top >= under.bottom || over.bottom <= under.top
    return isClear ? [] : [`${place.tagName} ${place.textContent}`]
  })
}

/** Playwright's tabs are always in front. */
async function turnTab(page: Page, to: 'hidden' | 'shown') {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, to === 'hidden')
}
