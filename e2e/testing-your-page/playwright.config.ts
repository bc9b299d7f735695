import { defineConfig } from 'playwright/test'

import { baseConfig } from '../base-config.ts'

const url = 'http://localhost:5283'

/** What others may write to test their page, with their own development server. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  use: { ...baseConfig.use, baseURL: url },
  webServer: {
    cwd: '../..',
    command: 'vite e2e/testing-your-page/page --port 5283 --strictPort',
    url,
    gracefulShutdown: { signal: 'SIGINT', timeout: 3000 },
  },
})
