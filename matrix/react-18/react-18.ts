import { join } from 'node:path'

import type { Alias } from 'vite'

const installed = join(import.meta.dirname, 'node_modules')

/** Puts React 18 in the place of the React that the repository is on. */
export const react18: Alias[] = [
  { find: /^react(?=\/|$)/, replacement: join(installed, 'react') },
  { find: /^react-dom(?=\/|$)/, replacement: join(installed, 'react-dom') },
]
