import { expect, test } from 'playwright/test'

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
