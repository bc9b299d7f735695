import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface StripeCli {
  /** Everything that it has printed. */
  output(): string
  /** Resolves with what it has printed of that form, once it has; rejects when it ends before. */
  printed(pattern: RegExp): Promise<string>
  /** Ends it, and resolves once it has ended. */
  stop(): Promise<void>
  /** Resolves with its exit code. */
  ended: Promise<number | null>
}

/**
 * Runs Stripe's own CLI against an emulator, without a home, a login or telemetry.
 *
 * @param apiBase `http://127.0.0.1:PORT`, for the CLI refuses `localhost`
 */
export async function startStripeCli(
  args: readonly string[],
  { apiBase, key }: { apiBase: string; key: string },
): Promise<StripeCli> {
  const home = await mkdtemp(join(tmpdir(), 'stripe-cli-'))
  const child = spawn(binary(), [...args, '--api-base', apiBase, '--api-key', key], {
    env: { HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const looks = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const look of looks) look()
    })
  }
  const ended = once(child, 'close').then(async ([code]: (number | null)[]) => {
    await rm(home, { recursive: true, force: true })
    return code ?? null
  })
  const printed = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const [found] = pattern.exec(output) ?? []
        if (found !== undefined) resolve(found)
      }
      looks.add(look)
      look()
      void ended.then(() => reject(new Error(`It has ended without ${pattern}:\n${output}`)))
    })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { output: () => output, printed, stop, ended }
}

/** The npm package's own command waits for the binary in a way that no signal gets through. */
function binary(): string {
  const require = createRequire(import.meta.url)
  const platforms = JSON.parse(
    readFileSync(require.resolve('@stripe/cli/platforms.json'), 'utf8'),
  ) as Record<string, { pkg: string; bin: string } | undefined>
  const platform = platforms[`${process.platform}-${process.arch}`]
  if (!platform) throw new Error(`@stripe/cli has no binary for ${process.platform}.`)
  return join(require.resolve(`${platform.pkg}/package.json`), '../bin', platform.bin)
}
