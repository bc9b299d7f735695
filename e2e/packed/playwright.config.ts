import { defineConfig } from 'playwright/test'

import { baseConfig } from '../base-config.ts'

/** What `npm publish` would send out, judged and installed as a stranger would. */
export default defineConfig({ ...baseConfig, testDir: '.', timeout: 150_000 })
