import { fileURLToPath } from 'node:url'

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

import { mswWorkerScript } from './.storybook/msw-worker-script.ts'
import { matrixProjects } from './matrix/projects.ts'
import { chromiumLaunchOptions } from './scripts/chromium.ts'

const configDir = fileURLToPath(new URL('.storybook', import.meta.url))
const source = 'checkout-discounts-source'
const patientQueries = 'scripts/patient-queries.ts'

function inChromium(project: string) {
  return {
    name: project,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromiumLaunchOptions() }),
      instances: [{ browser: 'chromium' as const, name: project }],
    },
  }
}

function inJsdom(project: string) {
  return { name: project, environment: 'jsdom', setupFiles: [patientQueries] }
}

/**
 * Files after one another in one page, which loads what they import once, and keeps its first
 * Stripe.js, as `loadStripe` does. Each leaves the page empty.
 */
const onOnePage = {
  isolate: false,
  setupFiles: [patientQueries, 'scripts/page-is-left-empty.ts'],
}

/** Named one by one: what Vite finds only while a test runs makes it reload in the middle. */
const optimizeDeps = {
  include: [
    '@stripe/react-stripe-js/checkout',
    '@stripe/stripe-js',
    '@stripe/stripe-js/pure',
    '@testing-library/react',
    '@testing-library/user-event',
    'axe-core',
    'fast-check',
    'msw',
    'msw/browser',
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'storybook/preview-api',
    'storybook/theming',
    'stripe',
    'temporal-polyfill',
    'tinyqueue',
    'zod',
  ],
}

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  optimizeDeps,
  test: {
    // How long a busy machine may take; a quick one waits for none of it.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    // One group: on two cores the browser's projects would wait for all others to end.
    sequence: { groupOrder: 1 },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // What they import is loaded once: apart, it took longer than the tests.
          isolate: false,
          include: ['{packages,apps,scripts,docs}/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            '**/foreign/**',
            '**/*.browser.test.ts',
            '**/*.slow.test.ts',
          ],
        },
      },
      // Many processes, or many requests: run by `npm run test:all`.
      {
        extends: true,
        test: {
          name: 'slow',
          environment: 'node',
          include: ['{packages,apps,scripts,docs}/**/*.slow.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          ...inJsdom('jsdom-react'),
          ...onOnePage,
          include: ['packages/checkout-discounts-react/src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx', '**/testing-your-page/**'],
        },
      },
      {
        extends: true,
        test: {
          ...inJsdom('jsdom-emulator'),
          ...onOnePage,
          include: ['packages/stripe-checkout-emulator/src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx'],
        },
      },
      // Each of these files puts a Stripe.js of its own on its page.
      {
        extends: true,
        test: {
          ...inJsdom('jsdom-apart'),
          include: ['{apps,docs}/**/*.test.tsx', 'packages/**/testing-your-page/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        plugins: [mswWorkerScript()],
        test: {
          ...inChromium('chromium'),
          include: ['{packages,apps}/**/*.browser.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.slow.browser.test.*'],
        },
      },
      {
        extends: true,
        plugins: [mswWorkerScript()],
        test: {
          ...inChromium('slow-chromium'),
          include: ['{packages,apps}/**/*.slow.browser.test.{ts,tsx}'],
        },
      },
      // Judges that others wrote: run by `npm run test:all`.
      {
        extends: true,
        test: {
          name: 'foreign',
          environment: 'node',
          include: ['packages/*/foreign/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
        },
      },
      ...matrixProjects(inChromium),
      {
        extends: true,
        plugins: [storybookTest({ configDir, tags: { exclude: ['heavy'] } })],
        test: inChromium('storybook'),
      },
      // Stories that take their time: run by `npm run test:all`.
      {
        extends: true,
        plugins: [storybookTest({ configDir, tags: { include: ['heavy'] } })],
        test: inChromium('storybook-heavy'),
      },
    ],
  },
})
