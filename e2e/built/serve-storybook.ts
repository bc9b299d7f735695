import { join } from 'node:path'

import { preview } from 'vite'

/** The built Storybook on a plain static host, in a folder that is not the host's root. */
const url = new URL(process.env.STORYBOOK_URL ?? 'http://localhost:6106/some/folder/')

await preview({
  root: join(import.meta.dirname, '../..'),
  configFile: false,
  appType: 'mpa',
  base: url.pathname,
  build: { outDir: 'storybook-static' },
  preview: { host: url.hostname, port: Number(url.port), strictPort: true },
})
