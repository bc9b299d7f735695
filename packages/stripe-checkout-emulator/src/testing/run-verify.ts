import { Stripe } from 'stripe'
import { onTestFinished } from 'vitest'
import { type EmulatorServer, startStripeEmulatorServer } from '../node/start-server.ts'
import { verify } from '../node/verify/verify.ts'
import { serve, type Told } from './serve.ts'

export type Endpoint = (stripe: Stripe) => (body: string) => Promise<Told>

export const preview = '2026-10-28.preview'
/** Of Stripe's guide. */
export const basil = '2025-03-31.basil; checkout_server_update_beta=v1;'

/** An emulator over HTTP, until the test is over. */
export async function openStripe(): Promise<EmulatorServer> {
  const server = await startStripeEmulatorServer({ port: 0 })
  onTestFinished(() => server.close())
  return server
}

export function sdk(port: number, apiVersion: string, key = 'sk_test_any'): Stripe {
  return new Stripe(key, {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    // @ts-expect-error The types know the SDK's own version alone.
    apiVersion,
  })
}

/** Runs the command in this process. */
export async function runVerify(args: readonly string[], signal = new AbortController().signal) {
  let out = ''
  let err = ''
  const output = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  return { code: await verify(args, output, signal), out, err }
}

/** What it says of an endpoint. */
export async function judged(
  endpoint: Endpoint,
  args: readonly string[] = [],
  apiVersion = preview,
) {
  const { port, emulator } = await openStripe()
  const url = await serve(endpoint(sdk(port, apiVersion)))
  const { code, out } = await runVerify(['--endpoint', url, '--port', `${port}`, '--json', ...args])
  const { passed, checks } = JSON.parse(out) as {
    passed: boolean
    checks: { id: string; status: string; reason: string }[]
  }
  const having = (status: string) =>
    checks.filter((check) => check.status === status).map(({ id }) => id)
  return { code, passed, checks, having, emulator }
}
