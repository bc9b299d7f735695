import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Runs a command of this repository to its end.
 *
 * @returns milliseconds that it took
 *
 * @throws Error with what it said, where it fails
 */
export function runScript(command: string, args: readonly string[]): number {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stdout}${stderr}`)
  return performance.now() - startedAt
}
