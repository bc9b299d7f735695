import { type Browser, chromium, expect as expectIn } from 'playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { answerAsStripe } from '../../scripts/answer-as-stripe.ts'
import { chromiumLaunchOptions } from '../../scripts/chromium.ts'
import { react18 } from '../react-18/react-18.ts'
import { buildPage, type BuiltPage } from './build-page.ts'
import { startShop } from './start-shop.ts'

/** What React in development says to everybody. */
const advertisement = '%cDownload the React DevTools'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions())
})
afterAll(() => browser.close())

describe.each([
  ['React 18', react18, '18.3.1'],
  ['React 19', [], '19.3.1'],
])('%s', (_, alias, version) => {
  let page: BuiltPage
  let shop: Awaited<ReturnType<typeof startShop>>
  beforeAll(async () => {
    page = await buildPage(alias)
    shop = await startShop(page)
  })
  afterAll(() => shop.close())

  let said: unknown[][]
  beforeEach(() => {
    said = []
    for (const method of ['error', 'warn', 'log', 'info'] as const) {
      vi.spyOn(console, method).mockImplementation((...words) => said.push(words))
    }
  })
  afterEach(() => vi.restoreAllMocks())

  test('renders every part on a server, in one string and as a stream, without a word', async () => {
    expect(page.server.version).toBe(version)
    const props = await shop.openOrder()
    const pages = [page.server.inOneString(props), await page.server.asStream(props)]
    for (const html of pages) {
      expect(html).toContain('Apply loyalty discount')
      expect(html).toContain('data-state="loading"')
      expect(html).toContain('role="status"')
    }
    expect(said).toEqual([])
  })

  test('is taken over in Chromium without a word, and works', async () => {
    const tab = await browser.newPage()
    const heard: string[] = []
    tab.on('console', (message) => {
      if (!message.text().startsWith(advertisement)) heard.push(message.text())
    })
    tab.on('pageerror', (error) => heard.push(String(error)))
    await tab.route('https://js.stripe.com/**', (route) => answerAsStripe(route, shop.stripeUrl))
    await tab.goto(shop.url)
    await expectIn(tab.locator('[data-hydrated="true"]')).toHaveCount(1)
    const total = tab.locator('[data-row="total"] [data-value]').first()
    await expectIn(total).toHaveAttribute('data-value', '10500')
    await tab.getByRole('button', { name: 'Apply loyalty discount' }).first().click()
    await expectIn(total).toHaveAttribute('data-value', '9450')
    expect(heard).toEqual([])
    await tab.close()
  })
})
