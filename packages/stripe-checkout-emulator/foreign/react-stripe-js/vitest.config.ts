import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import { defaultServerConditions, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)
const root = dirname(dirname(require.resolve('@stripe/react-stripe-js')))
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** The package comes without its test folder: what its cases import from there is here. */
const testFolder: Plugin = {
  name: 'test-folder-of-react-stripe-js',
  enforce: 'pre',
  resolveId(source) {
    if (source.endsWith('/test/mocks')) return here('mocks.ts')
    if (source.endsWith('/test/makeDeferred')) return here('make-deferred.ts')
    return undefined
  },
}

/** Runs the cases that come with @stripe/react-stripe-js, where they lie. */
export default defineConfig({
  root,
  plugins: [testFolder],
  define: { _VERSION: JSON.stringify('7.0.1') },
  ssr: { resolve: { conditions: ['checkout-discounts-source', ...defaultServerConditions] } },
  test: {
    globals: true,
    environment: 'jsdom',
    setupFiles: [here('setup.ts')],
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: [],
    server: { deps: { inline: [/@stripe\/react-stripe-js/] } },
  },
})
