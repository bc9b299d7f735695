import { expect, type Page, test } from 'playwright/test'

import { storybookUrl } from '../base-config.ts'

/** Every part in every state under every theme; what counts down is told by its own tests. */
const sheets = [
  'applycartpromotion',
  'applycustomeroffer',
  'applieddiscounts',
  'applyloyaltydiscount',
  'applyregionaldiscount',
  'discountbutton',
  'offerlist',
  'ordertotals',
  'paybutton',
  'promocode',
  'thresholdprogress',
]

for (const part of sheets) {
  test(`the states of ${part}`, async ({ page }) => {
    await shown(page, `parts-${part}--states`)
    await expect(page).toHaveScreenshot(`states-${part}.png`, { fullPage: true })
  })

  test(`${part} under stress`, async ({ page }) => {
    await shown(page, `parts-${part}--stress`)
    await expect(page).toHaveScreenshot(`stress-${part}.png`, { fullPage: true })
  })
}

for (const flow of ['uses--loyalty', 'uses--cart-promotion', 'uses--code', 'uses--several']) {
  test(`the flow ${flow}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await shown(page, `flows-${flow}`)
    await expect(page).toHaveScreenshot(`flow-${flow}.png`, { fullPage: true })
  })
}

/** Storybook's own record of what it has told. */
interface StorybookWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown }
}

/** A story, once its own test has ended. */
async function shown(page: Page, story: string): Promise<void> {
  await page.goto(`${storybookUrl}iframe.html?id=${story}&viewMode=story`)
  const told = () =>
    page.evaluate(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as StorybookWindow
      return channel?.last('storyFinished') !== undefined
    })
  await expect.poll(told, { timeout: 40_000 }).toBe(true)
  // The page's typeface, and no caret or focus ring that comes and goes.
  await page.evaluate(() => document.fonts.ready)
}
