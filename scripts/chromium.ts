import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

import { chromium, type LaunchOptions } from 'playwright'

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where the browser is: `CHROMIUM_PATH`, then Playwright's own, then the system's. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path))
}

/** Options for every launch: quiet, and with no request of the browser's own. */
export function chromiumLaunchOptions(): LaunchOptions {
  const executablePath = findChromium()
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }
}

/**
 * Installs a browser where there is none: Playwright's download, else Debian's package when root.
 *
 * @throws an Error with the one command that would help
 */
export function ensureChromium(): void {
  if (findChromium()) return
  process.stdout.write('No Chromium found; installing one for the browser tests…\n')
  const playwrightCli = fileURLToPath(
    new URL(
      'cli.js',
      `file://${createRequire(import.meta.url).resolve('playwright/package.json')}`,
    ),
  )
  run(process.execPath, [playwrightCli, 'install', 'chromium-headless-shell', 'chromium'])
  if (findChromium()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '--quiet'])
    run('apt-get', ['install', '--yes', '--quiet', 'chromium'])
  }
  if (findChromium()) return
  throw new Error(
    'No Chromium for the browser tests. Run «npx playwright install chromium», ' +
      'or «apt-get install chromium» as root, or set CHROMIUM_PATH.',
  )
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit' })
}

if (process.argv[1] === import.meta.filename) ensureChromium()
