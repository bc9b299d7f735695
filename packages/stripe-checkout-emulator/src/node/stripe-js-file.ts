import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { EmulatorResponse } from '../emulator.ts'

const built = new URL('./stripe.js', import.meta.url)
const source = new URL('../stripe-js/script.ts', import.meta.url)

interface Script {
  text: string
  etag: string
}

/** The emulated Stripe.js as one classic script: built, or bundled from source at first request. */
export class StripeJsFile {
  #script: Promise<Script> | undefined

  async serve(ifNoneMatch: string | undefined): Promise<EmulatorResponse> {
    this.#script ??= load()
    const { text, etag } = await this.#script
    const fresh = ifNoneMatch === etag
    return {
      status: fresh ? 304 : 200,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
        // Kept, and asked about every time: while one works on the script it changes at each start.
        'cache-control': 'no-cache',
        etag,
      },
      body: fresh ? '' : text,
    }
  }
}

async function load(): Promise<Script> {
  const text = existsSync(built) ? await readFile(built, 'utf8') : await bundle()
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
}

async function bundle(): Promise<string> {
  const { rolldown } = await import('rolldown')
  const bundled = await rolldown({ input: fileURLToPath(source), platform: 'browser' })
  try {
    const { output } = await bundled.generate({ format: 'iife' })
    return output[0].code
  } finally {
    await bundled.close()
  }
}
