import { defineConfig } from 'playwright/test'

import { baseConfig, startedShop, storefrontUrl } from '../base-config.ts'

/** What only a developer sees of the shop: no build has it. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  use: { ...baseConfig.use, baseURL: storefrontUrl, viewport: { width: 1280, height: 900 } },
  webServer: startedShop,
})
