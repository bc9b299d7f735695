import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Alias, build, defaultClientConditions, defaultServerConditions } from 'vite'

const source = 'checkout-discounts-source'

/** The page as a browser gets it, and the module that renders it on a server. */
export interface BuiltPage {
  clientScript: string
  server: typeof import('./server-entry.tsx')
}

/**
 * Builds both ends, in development mode: only there React says what it thinks.
 *
 * @param alias which React they are built on
 */
export async function buildPage(alias: Alias[]): Promise<BuiltPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'page-'))
  const shared = {
    configFile: false,
    logLevel: 'warn',
    mode: 'development',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"development"' },
  } as const
  const output = { outDir, emptyOutDir: false, minify: false }
  await build({
    ...shared,
    resolve: { alias, conditions: [source, ...defaultClientConditions] },
    build: {
      ...output,
      rolldownOptions: {
        input: join(import.meta.dirname, 'client-entry.tsx'),
        output: { entryFileNames: 'client.js' },
      },
    },
  })
  await build({
    ...shared,
    resolve: { alias },
    ssr: { noExternal: true, resolve: { conditions: [source, ...defaultServerConditions] } },
    build: {
      ...output,
      ssr: join(import.meta.dirname, 'server-entry.tsx'),
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  })
  const page = {
    clientScript: await readFile(join(outDir, 'client.js'), 'utf8'),
    server: await import(join(outDir, 'server.mjs')),
  }
  await rm(outDir, { recursive: true })
  return page
}
