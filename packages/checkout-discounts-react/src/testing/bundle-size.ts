import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const entry = `${import.meta.dirname}/../page.ts`

/**
 * What a page loads of this package for some of its exports: minified and compressed, without React
 * and Stripe, which it has anyway.
 *
 * @param names the exports that it uses; `*`: all of them
 *
 * @returns bytes
 */
export async function bundleSize(names: readonly string[]): Promise<number> {
  const wanted = names.includes('*') ? '*' : `{ ${names.join(', ')} }`
  const bundle = await rolldown({
    input: entry,
    external: [/^react/, /^@stripe/],
    platform: 'browser',
    logLevel: 'silent',
    resolve: { conditionNames: ['checkout-discounts-source', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export ${wanted} from './index.ts'` : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ minify: true, format: 'esm' })
  return gzipSync(output[0].code, { level: 9 }).length
}

/** @returns bytes of `theme.css`, as every bundler hands it out: no comments, no indentation */
export function themeSize(): number {
  const css = readFileSync(`${import.meta.dirname}/../theme/theme.css`, 'utf8')
  const minified = css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ')
  return gzipSync(minified, { level: 9 }).length
}
