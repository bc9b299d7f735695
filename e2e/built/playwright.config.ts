import { defineConfig } from 'playwright/test'

import {
  backendUrl,
  baseConfig,
  emulatorUrl,
  ports,
  storefrontUrl,
  storybookUrl,
} from '../base-config.ts'
import { shopFile } from './running-shop.ts'

const server = {
  cwd: '../..',
  env: { ...ports, DATABASE_FILE: shopFile },
  gracefulShutdown: { signal: 'SIGINT', timeout: 3000 },
} as const

/** What `npm run build` and `npm run storybook:build` leave behind, served as a stranger would. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      testMatch: ['uses.spec.ts', 'mishaps.spec.ts', 'meanwhile.spec.ts', 'waiting.spec.ts'],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: [
    {
      ...server,
      command: `node packages/stripe-checkout-emulator/bin/stripe-checkout-emulator.js --port ${ports.EMULATOR_PORT}`,
      url: emulatorUrl,
    },
    {
      ...server,
      command: 'node --conditions=checkout-discounts-source apps/backend/src/main.ts',
      url: `${backendUrl}/healthz`,
    },
    { ...server, command: 'vite preview apps/storefront', url: storefrontUrl },
    { ...server, command: 'node e2e/built/serve-storybook.ts', url: storybookUrl },
  ],
})
