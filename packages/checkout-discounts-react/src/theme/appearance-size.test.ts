import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** What a shop's page loads of the package for this code, in production, minified. */
async function bundled(code: string): Promise<string> {
  const entry = join(import.meta.dirname, 'entry.js')
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'page' },
      rolldownOptions: { external: [/^react/, /^checkout-discounts-contract/] },
    },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.')
  return bundle.output[0].code
}

const index = fileURLToPath(new URL('../index.ts', import.meta.url))

test('appearanceToCss is 1.0 kB at most, and a page without it has nothing of it', async () => {
  const alone = await bundled(`export { appearanceToCss } from ${JSON.stringify(index)}`)
  expect(alone).toContain('--cd-motion')
  expect(gzipSync(alone).length).toBeLessThanOrEqual(1_000)
  const without = await bundled(`export { useDiscountTotals } from ${JSON.stringify(index)}`)
  expect(without).not.toContain('--cd-motion')
  expect(without).not.toContain('#0570de')
})
