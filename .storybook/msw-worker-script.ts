import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { Plugin } from 'vite'

const fileName = 'mockServiceWorker.js'

/**
 * Serves the service worker of the installed msw beside the page, and puts it into the build:
 * no copy of it lies in the repository that could be of another version.
 */
export function mswWorkerScript(): Plugin {
  return {
    name: 'msw-worker-script',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response, next) => {
        read().then(
          (script) => response.setHeader('content-type', 'text/javascript').end(script),
          next,
        )
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await read() })
    },
  }
}

function read() {
  return readFile(fileURLToPath(import.meta.resolve(`msw/${fileName}`)))
}
