import { defineConfig } from 'playwright/test'

import { baseConfig, startedShop, storefrontUrl } from '../base-config.ts'

/** The shop as `npm start` brings it up. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  use: { ...baseConfig.use, baseURL: storefrontUrl },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      // What can go otherwise on a phone is tried on the built shop, in `test:all`.
      grep: /sideways/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: startedShop,
})
