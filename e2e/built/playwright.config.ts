import { defineConfig } from 'playwright/test'

import { baseConfig, ports } from '../base-config.ts'

export const storybookUrl = 'http://localhost:6106/some/folder/'
export const storefrontUrl = `http://localhost:${ports.STOREFRONT_PORT}/`
export const emulatorUrl = `http://127.0.0.1:${ports.EMULATOR_PORT}`

const cwd = '../..'
const gracefulShutdown = { signal: 'SIGINT', timeout: 3000 } as const

/** What `npm run build` and `npm run storybook:build` leave behind, served as a stranger would. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  webServer: [
    {
      command: `node packages/stripe-checkout-emulator/bin/stripe-checkout-emulator.js --port ${ports.EMULATOR_PORT}`,
      url: emulatorUrl,
      cwd,
      gracefulShutdown,
    },
    {
      command: 'node --conditions=checkout-discounts-source apps/backend/src/main.ts',
      url: `http://localhost:${ports.BACKEND_PORT}/healthz`,
      cwd,
      env: ports,
      gracefulShutdown,
    },
    {
      command: 'vite preview apps/storefront --config apps/storefront/vite.config.ts',
      url: storefrontUrl,
      cwd,
      env: ports,
      gracefulShutdown,
    },
    {
      command: 'node e2e/built/serve-storybook.ts',
      url: storybookUrl,
      cwd,
      env: { STORYBOOK_URL: storybookUrl },
      gracefulShutdown,
    },
  ],
})
