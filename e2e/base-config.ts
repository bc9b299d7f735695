import type { PlaywrightTestConfig } from 'playwright/test'

import { chromiumLaunchOptions } from '../scripts/chromium.ts'

/** What all end-to-end runs have in common. Nothing is retried: a test that needs that is broken. */
export const baseConfig = {
  outputDir: '../../test-results',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 1,
  // How long a busy machine may take; a quick one waits for none of it.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: chromiumLaunchOptions(),
    locale: 'en-US',
    colorScheme: 'light',
    trace: 'retain-on-failure',
  },
} satisfies PlaywrightTestConfig

/** Ports and data of their own, so that a shop that is running already is left alone. */
export const ports = {
  DATABASE_FILE: ':memory:',
  EMULATOR_PORT: '12211',
  BACKEND_PORT: '4342',
  STOREFRONT_PORT: '5273',
}

export const emulatorUrl = `http://127.0.0.1:${ports.EMULATOR_PORT}`
export const backendUrl = `http://localhost:${ports.BACKEND_PORT}`
export const storefrontUrl = `http://localhost:${ports.STOREFRONT_PORT}`

/** In a folder of its host, as with a static host that serves other things too. */
export const storybookUrl = 'http://localhost:6106/some/folder/'

/** The shop as `npm start` brings it up. */
export const startedShop = {
  command: 'npm start',
  cwd: '../..',
  url: storefrontUrl,
  env: ports,
  gracefulShutdown: { signal: 'SIGINT', timeout: 3000 },
} as const
