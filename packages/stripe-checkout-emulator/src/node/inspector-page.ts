import type { EmulatorResponse } from '../emulator.ts'
import { BundledScript } from './bundled-script.ts'

const scriptPath = '/emulator/inspector.js'

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    <title>Emulated Stripe</title>
  </head>
  <body>
    <script src="${scriptPath}"></script>
  </body>
</html>
`

/** What the page may do: run its own script, and ask this server. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text ever becomes markup or script.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const page: EmulatorResponse = {
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: html,
}

/** The inspector as the HTTP server has it. */
export class InspectorPage {
  readonly #script = new BundledScript(
    new URL('./inspector.js', import.meta.url),
    new URL('../inspector/script.ts', import.meta.url),
  )

  /** @returns undefined for what is none of its paths, and for `/` where no browser asks */
  async serve(
    method: string,
    path: string,
    headers: Readonly<Record<string, string | undefined>>,
  ): Promise<EmulatorResponse | undefined> {
    if (method !== 'GET') return undefined
    if (path === scriptPath) return this.#script.serve(headers['if-none-match'])
    const isAsked =
      path === '/emulator/inspector' || (path === '/' && headers['accept']?.includes('text/html'))
    return isAsked ? page : undefined
  }
}
