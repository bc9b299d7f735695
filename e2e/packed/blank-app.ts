import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { freePort } from '../../scripts/free-ports.ts'
import { packPackages } from '../../scripts/pack-packages.ts'

export interface BlankApp {
  url: string
  /** Where the emulator is that the app has installed. */
  stripeUrl: string
  close: () => void
}

/** Copies an app out of the repository, installs, checks, builds and starts it. */
export async function startBlankApp(name: string): Promise<BlankApp> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  cpSync(join(import.meta.dirname, 'apps', name), folder, { recursive: true })
  // What the guide of this name has its reader write; only what it installs stands here.
  const guide = join(import.meta.dirname, '../../docs/guides', name)
  if (existsSync(guide)) cpSync(guide, folder, { recursive: true })
  packPackages(join(folder, 'packed'))
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: folder, stdio: 'inherit' })
  // No script of an installed package runs: nothing but the registry is asked.
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline')
  npm('run', 'check')
  npm('run', 'build')
  npm('test', '--if-present')

  const emulator = spawn(
    process.execPath,
    ['node_modules/.bin/stripe-checkout-emulator', '--port', '0'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const stripeUrl = await said(emulator, /http:\/\/127\.0\.0\.1:\d+/)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const shop = spawn('npm', ['start'], {
    cwd: folder,
    // Of a group of its own, to be ended with what npm starts.
    detached: true,
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      STRIPE_PORT: new URL(stripeUrl).port,
      STRIPE_EMULATOR_URL: stripeUrl,
      SHOP_ORIGIN: url,
    },
  })
  await answers(url, shop)
  return {
    url,
    stripeUrl,
    close() {
      emulator.kill()
      if (shop.pid) process.kill(-shop.pid)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function said(child: ChildProcess, words: RegExp): Promise<string> {
  if (!child.stdout) throw new Error('Its output is not read.')
  for await (const line of createInterface(child.stdout)) {
    const [found] = words.exec(line) ?? []
    if (found) {
      child.stdout.resume()
      return found
    }
  }
  throw new Error(`It ended without a word of ${words}.`)
}

async function answers(url: string, shop: ChildProcess): Promise<void> {
  while (shop.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The app has ended with ${shop.exitCode}.`)
}
