import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

import { freePort } from '../scripts/free-ports.ts'

/** A server that `await using` ends, or `stop()` before. */
export interface ServerProcess extends AsyncDisposable {
  url: string
  /** From the start of the process to its first answer, in milliseconds. */
  startMs: number
  /** What the process holds in memory now, in bytes. */
  residentBytes(): number
  stop(): Promise<void>
}

/**
 * Starts a server in a process of its own and waits until it answers.
 *
 * @param args of Node, for a port that is free
 * @param environment for that port
 * @param chosenPort where others have to know it before
 */
export async function startServerProcess(
  args: (port: number) => string[],
  environment: (port: number) => Record<string, string> = () => ({}),
  chosenPort?: number,
): Promise<ServerProcess> {
  const port = chosenPort ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const child = spawn(process.execPath, args(port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment(port) },
  })
  const ended = once(child, 'exit')
  async function stop() {
    child.kill()
    await ended
  }
  let complaint = ''
  child.stderr?.on('data', (chunk) => (complaint += chunk))
  await answering(url, child, () => complaint)
  return {
    url,
    startMs: performance.now() - startedAt,
    residentBytes: () => residentBytesOf(child),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function answering(url: string, child: ChildProcess, why: () => string): Promise<void> {
  const deadline = performance.now() + 20_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server at ${url} ended: ${why()}`)
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  child.kill()
  throw new Error(`nothing answers at ${url}: ${why()}`)
}

/** Linux tells; elsewhere nothing is known without a tool. */
function residentBytesOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024
  } catch {
    return Number.NaN
  }
}
