import { createRequire } from 'node:module'

import type { AxeResults } from 'axe-core'
import { expect, type Page } from 'playwright/test'

const axePath = createRequire(import.meta.url).resolve('axe-core')

/** Has axe judge the page as it is now. */
export async function expectNoFindings(page: Page): Promise<void> {
  await page.addScriptTag({ path: axePath })
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
