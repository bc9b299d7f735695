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
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
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
          include: ['{packages,apps,scripts}/**/*.slow.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          setupFiles: ['scripts/patient-queries.ts'],
          include: ['{packages,apps,docs}/**/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/foreign/**', '**/*.browser.test.tsx'],
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
