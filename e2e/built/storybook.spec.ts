import { expect, type Page, test } from 'playwright/test'

import { storybookUrl } from '../base-config.ts'

test('a Docs page with Guest, Silver and Gold side by side shows three answers', async ({
  page,
}) => {
  await page.goto(`${storybookUrl}?path=/docs/parts-applyloyaltydiscount--docs`)
  const docs = page.frameLocator('#storybook-preview-iframe')
  const story = (name: string) => docs.locator(`#story--parts-applyloyaltydiscount--${name}`)
  const shoppers = ['guest', 'silver', 'gold'].map(story)

  for (const shopper of shoppers) {
    await shopper.getByRole('button', { name: 'Apply loyalty discount' }).click()
  }
  const total = '[data-row="total"] [data-value]'
  await expect(story('silver').locator(total)).toHaveAttribute('data-value', '9975')
  await expect(story('gold').locator(total)).toHaveAttribute('data-value', '9450')
  await expect(story('guest').getByRole('alert')).toContainText(/member/i)
  await expect(story('guest').locator(total)).toHaveAttribute('data-value', '10500')
})

test('needs no server and no network: every request is for a file of its own folder', async ({
  page,
}) => {
  const elsewhere: string[] = []
  page.on('requestfailed', (request) => elsewhere.push(request.url()))
  page.context().on('request', (request) => {
    // What the page's own service worker answers never reaches a network.
    const own = request.url().startsWith(storybookUrl) || request.url().startsWith('blob:')
    if (!own && request.serviceWorker() !== null) elsewhere.push(request.url())
  })
  await page.goto(`${storybookUrl}?path=/story/parts-applyloyaltydiscount--gold`)
  const preview = page.frameLocator('#storybook-preview-iframe')
  await expect(preview.locator('[data-row="total"] [data-value]')).toHaveAttribute(
    'data-value',
    '9450',
  )
  expect(elsewhere).toEqual([])
})

test('a link reproduces what somebody saw: shopper, fault, theme and direction', async ({
  page,
}) => {
  const globals = 'scenario:silver;theme:night;direction:rtl;fault:error'
  await page.goto(`${storybookUrl}?path=/story/parts-discountbutton--default&globals=${globals}`)
  const preview = page.frameLocator('#storybook-preview-iframe')
  const button = preview.getByRole('button', { name: 'Apply Loyalty discount' })
  await expect(button).toHaveCSS('color', 'rgb(133, 217, 150)')
  await expect(button).toHaveCSS('direction', 'rtl')
  await button.click()
  await expect(preview.getByRole('alert')).toContainText(/went wrong/)
})

test('a link to another scenario is for looking at: the story’s own test does not run in it', async ({
  page,
}) => {
  await page.goto(linkToGold('scenario:guest'))
  await finishedWithoutFailure(page)
  await page.getByRole('button', { name: 'Apply loyalty discount' }).click()
  await expect(page.getByRole('alert')).toContainText(/member/i)
})

test('so is a link to all themes: the story’s own test looks for one button, not for four', async ({
  page,
}) => {
  await page.goto(linkToGold('theme:all'))
  await finishedWithoutFailure(page)
  await expect(page.getByRole('button', { name: 'Apply loyalty discount' })).toHaveCount(4)
})

function linkToGold(globals: string): string {
  return `${storybookUrl}iframe.html?id=parts-applyloyaltydiscount--gold&viewMode=story&globals=${globals}`
}

async function finishedWithoutFailure(page: Page): Promise<void> {
  const told = (event: string) =>
    page.evaluate((name) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as StorybookWindow
      return channel?.last(name) !== undefined
    }, event)
  await expect.poll(() => told('storyFinished')).toBe(true)
  expect(await told('playFunctionThrewException')).toBe(false)
}

/** Storybook's own record of what it has told. */
interface StorybookWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown }
}

test('a link shows all themes side by side, and euros', async ({ page }) => {
  await page.goto(
    `${storybookUrl}?path=/story/parts-ordertotals--default&globals=locale:de;theme:all`,
  )
  const preview = page.frameLocator('#storybook-preview-iframe')
  const totals = preview.locator('[data-row="total"] [data-value]')
  await expect(totals).toHaveText(Array.from({ length: 4 }, () => /^105,00\s€$/))
})

test('a look that was put into the address is seen by whoever gets the link', async ({
  page,
  browser,
}) => {
  await page.goto(`${storybookUrl}?path=/story/look-appearance-playground--playground`)
  const preview = page.frameLocator('#storybook-preview-iframe')
  await preview
    .getByRole('textbox', { name: /JSON/ })
    .fill('{ "theme": "night", "variables": { "colorPrimary": "#ffb454" } }')
  await preview.getByRole('button', { name: 'Put into the address' }).click()
  await expect(page).toHaveURL(/globals=.*appearance/)

  const other = await browser.newPage()
  await other.goto(page.url())
  const seen = other.frameLocator('#storybook-preview-iframe')
  await expect(seen.getByRole('textbox', { name: /JSON/ })).toHaveValue(/#ffb454/)
  await expect(seen.getByRole('button', { name: 'Apply loyalty discount' })).toHaveCSS(
    'color',
    'rgb(255, 180, 84)',
  )
  await other.close()
})

test('its pages fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  for (const [path, text] of [
    ['docs&id=start-here--docs', 'Try it, in 30 seconds'],
    ['docs&id=guidelines-multi-state-buttons--docs', 'What a click does'],
    ['docs&id=guidelines-where-the-focus-goes--docs', 'Where the focus goes'],
    ['story&id=guidelines-what-errors-say--copy', 'When the shop refuses'],
    ['story&id=look-design-tokens--tokens', 'Design tokens'],
    ['story&id=look-appearance-playground--playground', 'Appearance playground'],
    ['story&id=flows-one-discount-step-by-step--sequence', 'One discount, step by step'],
    ['story&id=parts-discountbutton--states', 'unavailable'],
  ] as const) {
    await page.goto(`${storybookUrl}iframe.html?viewMode=${path}`)
    await expect(page.getByRole('heading', { name: text })).toBeVisible()
    const sidewaysPx = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(sidewaysPx, path).toBe(0)
  }
  expect(errors).toEqual([])
})
