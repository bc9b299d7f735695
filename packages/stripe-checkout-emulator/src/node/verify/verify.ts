import { openEmulator, type OpenEmulator } from './open-emulator.ts'
import { reachable } from './reachable.ts'
import { hasPassed, pointInWords, reportAsJson, sumInWords } from './report.ts'
import type { Result } from './result.ts'
import { runScenes } from './run-scenes.ts'
import { readVerifyOptions, verifyHelp, type VerifyOptions } from './verify-options.ts'

export interface VerifyOutput {
  out(text: string): void
  /** What is no part of the report. */
  err(text: string): void
}

/**
 * `stripe-checkout-emulator verify`.
 *
 * @param args what stands after `verify`
 * @param signal ends it early, cleanly
 * @returns the exit status: 0 nothing failed, 1 something did, 2 it could not be tried, 130 ended
 */
export async function verify(
  args: readonly string[],
  output: VerifyOutput,
  signal: AbortSignal,
): Promise<number> {
  try {
    const options = readVerifyOptions(args)
    if (options !== 'help') return await verifyWith(options, output, signal)
    output.out(verifyHelp)
    return 0
  } catch (error) {
    if (signal.aborted) return 130
    const message = error instanceof Error ? error.message : String(error)
    output.err(`stripe-checkout-emulator verify: ${message.split('\n', 1)[0]}\n`)
    return 2
  }
}

async function verifyWith(
  options: VerifyOptions,
  output: VerifyOutput,
  signal: AbortSignal,
): Promise<number> {
  const { endpoint, port, timeoutMs, json } = options
  const emulator = await openEmulator(port)
  try {
    const say = json ? output.err : output.out
    say(introduction(options, emulator))
    for (const url of [endpoint, ...(options.create ? [options.create.url] : [])]) {
      const wait = () => say(`Waiting for ${new URL(url).origin} …\n`)
      await reachable(url, { limitMs: timeoutMs, signal, wait })
    }
    const results: Result[] = []
    for await (const result of runScenes(emulator.control, options, signal)) {
      results.push(result)
      if (!json) output.out(pointInWords(result))
    }
    output.out(json ? reportAsJson(endpoint, results) : sumInWords(results))
    return hasPassed(results) ? 0 : 1
  } finally {
    await emulator.close()
  }
}

function introduction(
  { endpoint, namespace, create }: VerifyOptions,
  { url, isOurs }: OpenEmulator,
): string {
  const key = namespace === 'default' ? 'sk_test_…, any' : `sk_test_ns_${namespace}`
  return [
    `Stripe    ${url} (${isOurs ? 'emulated for this run' : 'the emulator that was there'})`,
    `Endpoint  POST ${endpoint}`,
    ...(create ? [`Sessions  POST ${create.url}`] : []),
    `Your server's Stripe is to have the API base ${url} and the secret key ${key}.`,
    '\n',
  ].join('\n')
}
