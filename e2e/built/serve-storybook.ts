import { join } from 'node:path'

import { preview } from 'vite'

import { storybookUrl } from '../base-config.ts'

/** The built Storybook on a plain static host, in a folder that is not the host's root. */
const url = new URL(storybookUrl)

await preview({
  root: join(import.meta.dirname, '../..'),
  configFile: false,
  appType: 'mpa',
  base: url.pathname,
  build: { outDir: 'storybook-static' },
  preview: { host: url.hostname, port: Number(url.port), strictPort: true },
})
