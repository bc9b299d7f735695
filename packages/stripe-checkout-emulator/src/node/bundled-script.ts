import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { EmulatorResponse } from '../emulator.ts'

interface Script {
  text: string
  etag: string
}

/** A classic script for pages: built, or bundled from source at the first request. */
export class BundledScript {
  readonly #built: URL
  readonly #source: URL
  #script: Promise<Script> | undefined

  /**
   * @param built where the build leaves it
   * @param source its module, where there is no build
   */
  constructor(built: URL, source: URL) {
    this.#built = built
    this.#source = source
  }

  async serve(ifNoneMatch: string | undefined): Promise<EmulatorResponse> {
    this.#script ??= this.#load()
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

  async #load(): Promise<Script> {
    const text = existsSync(this.#built)
      ? await readFile(this.#built, 'utf8')
      : await bundle(fileURLToPath(this.#source))
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
  }
}

async function bundle(input: string): Promise<string> {
  const { rolldown } = await import('rolldown')
  const bundled = await rolldown({ input, platform: 'browser' })
  try {
    const { output } = await bundled.generate({ format: 'iife' })
    return output[0].code
  } finally {
    await bundled.close()
  }
}
