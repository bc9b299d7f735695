import { expect, test } from 'playwright/test'

import { applyButton, expectAmount, goToCheckout } from '../shopping.ts'

const interaction = '**/discounts/*'

test.beforeEach(({ page }) => goToCheckout(page, 'Gold member'))

for (const [fault, answer] of [
  ['500 in HTML', { status: 500, contentType: 'text/html', body: '<h1>Oops</h1>' }],
  ['502 from a proxy', { status: 502, contentType: 'text/plain', body: 'Bad gateway' }],
  ['a page in HTML', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
] as const) {
  test(`${fault} shows a message, keeps the total true, and leaves the page usable`, async ({
    page,
  }) => {
    await page.route(interaction, (route) => route.fulfill(answer))
    await applyButton(page).click()
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
    await expectAmount(page, 'total', 21_550)

    await page.unroute(interaction)
    await applyButton(page).click()
    await expectAmount(page, 'total', 19_395)
  })
}

test('200 with an error in the body is a refusal, in the words of the server', async ({ page }) => {
  await page.route(interaction, (route) =>
    route.fulfill({ json: { type: 'error', message: 'Members only, sorry.' } }),
  )
  await applyButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Members only, sorry.' })).toBeVisible()
  await expectAmount(page, 'total', 21_550)
})

test('an answer that is lost on its way is asked for again: the total is true', async ({
  page,
}) => {
  let lost = 0
  await page.route(
    interaction,
    async (route) => {
      await route.fetch()
      lost += 1
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)
  expect(lost).toBe(1)
})

test('a write that lands after the page gave up shows in the total', async ({ page }) => {
  await page.clock.install()
  const keys = new Set<string | undefined>()
  let late: (() => Promise<unknown>) | undefined
  await page.route('**/discounts/apply-loyalty', (route) => {
    keys.add(route.request().headers()['idempotency-key'])
    if (late) return route.continue()
    late = () => route.fetch()
    return undefined
  })
  await applyButton(page).click()
  await expect.poll(() => late).toBeDefined()

  await page.clock.fastForward(15_000)
  await expectAmount(page, 'total', 19_395)
  await late?.()
  expect(keys.size).toBe(1)
  await expectAmount(page, 'total', 19_395)
})
