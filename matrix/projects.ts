import { fileURLToPath } from 'node:url'

import babel from '@rolldown/plugin-babel'
import { reactCompilerPreset } from '@vitejs/plugin-react'
import type { TestProjectInlineConfiguration } from 'vitest/config'

import { mswWorkerScript } from '../.storybook/msw-worker-script.ts'
import { react18 } from './react-18/react-18.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const patientQueries = here('../scripts/patient-queries.ts')

/** What the kit's own jsdom tests run on besides: the older React, and the Compiler's output. */
function kitInJsdom(name: string): NonNullable<TestProjectInlineConfiguration['test']> {
  return {
    name: `matrix-${name}`,
    environment: 'jsdom',
    setupFiles: [patientQueries, here('react/console-is-quiet.ts')],
    include: [
      'packages/checkout-discounts-react/src/**/*.test.tsx',
      `matrix/${name}/*.test.{ts,tsx}`,
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.tsx'],
  }
}

/**
 * The versions and surroundings that the kit promises to work in, besides those of every test.
 *
 * @param inChromium a Vitest configuration of this name that runs in Chromium
 */
export function matrixProjects(
  inChromium: (name: string) => NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration[] {
  return [
    {
      extends: true,
      resolve: {
        alias: [
          { find: /^react-dom\/server$/, replacement: here('react-18/server-in-jsdom.ts') },
          ...react18,
          // Its CommonJS would ask Node for React.
          {
            find: /^@testing-library\/react$/,
            replacement: '@testing-library/react/dist/@testing-library/react.esm.js',
          },
        ],
      },
      test: {
        ...kitInJsdom('react-18'),
        // So does what Node reads itself.
        server: { deps: { inline: ['@testing-library/react', '@stripe/react-stripe-js'] } },
      },
    },
    {
      extends: true,
      plugins: [
        babel({
          include: /checkout-discounts-react\/src\/.*\.tsx?$/,
          exclude: /\.test\.|\/testing\//,
          presets: [reactCompilerPreset()],
        }),
      ],
      test: kitInJsdom('react-compiler'),
    },
    {
      extends: true,
      plugins: [mswWorkerScript()],
      optimizeDeps: {
        include: ['react-stripe-js-6/checkout', 'stripe-js-9/pure'].map(
          (dependency) => `checkout-discounts-on-stripe-js-9 > ${dependency}`,
        ),
      },
      test: {
        ...inChromium('matrix-chromium'),
        setupFiles: [patientQueries],
        include: ['matrix/**/*.browser.test.{ts,tsx}'],
        exclude: ['**/node_modules/**'],
      },
    },
    {
      extends: true,
      test: {
        name: 'matrix-node',
        environment: 'node',
        include: ['matrix/*/*.test.ts'],
        exclude: ['**/node_modules/**', '**/*.browser.test.*', 'matrix/react-*/**'],
      },
    },
  ]
}
