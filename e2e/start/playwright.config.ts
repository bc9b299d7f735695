import { defineConfig } from 'playwright/test'

import { baseConfig, ports, storefrontUrl } from '../base-config.ts'

/** The shop as `npm start` brings it up. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  use: { ...baseConfig.use, baseURL: storefrontUrl },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      testMatch: 'checkout.spec.ts',
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: 'npm start',
    cwd: '../..',
    url: storefrontUrl,
    env: ports,
    gracefulShutdown: { signal: 'SIGINT', timeout: 3000 },
  },
})
