import { fileURLToPath } from 'node:url'

import { build, type Rolldown } from 'vite'
import { expect, test, vi } from 'vitest'

const storefront = fileURLToPath(new URL('../..', import.meta.url))

/** The shop as `npm run build` builds it, or as a developer would who builds for development. */
async function built(nodeEnv: 'development' | 'production'): Promise<string> {
  // Vite takes the one of the tests for its own.
  vi.stubEnv('NODE_ENV', nodeEnv)
  const output = await build({
    root: storefront,
    configFile: `${storefront}/vite.config.ts`,
    logLevel: 'silent',
    build: { write: false },
  })
  // One build, and nobody watches.
  const { output: files } = output as Rolldown.RolldownOutput
  return files.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n')
}

const marks = ['drawer', '/checkout/demo/', '/emulator/namespaces']

test('a build has nothing of the drawer in it, neither script nor style', async () => {
  const files = await built('production')
  expect(files).toContain('Your cart')
  expect(marks.filter((mark) => files.includes(mark))).toEqual([])
})

test('by these marks it would be found', async () => {
  const files = await built('development')
  expect(marks.filter((mark) => files.includes(mark))).toEqual(marks)
})
