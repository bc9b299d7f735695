import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { carefulEndpoint } from '../../testing/careful-endpoint.ts'
import { openStripe, preview, sdk } from '../../testing/run-verify.ts'
import { serve } from '../../testing/serve.ts'
import { startStripeEmulatorServer } from '../start-server.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const backend = fileURLToPath(new URL('../../../../../apps/backend/src/main.ts', import.meta.url))

interface Running {
  child: ChildProcess
  ended: Promise<{ code: number | null; output: string }>
}

function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  return { child, ended }
}

function startVerify(...args: string[]): Running {
  return start([cli, 'verify', ...args])
}

async function freePort(): Promise<number> {
  const { port, close } = await startStripeEmulatorServer({ port: 0 })
  await close()
  return port
}

test('the demo shop’s own backend passes', async () => {
  const { url, port } = await openStripe()
  const backendPort = await freePort()
  start(['--conditions=checkout-discounts-source', backend], {
    BACKEND_PORT: `${backendPort}`,
    DATABASE_FILE: ':memory:',
    STRIPE_API_BASE: url,
    STRIPE_SECRET_KEY: 'sk_test_ns_shop',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_ns_shop',
  })
  const shop = `http://localhost:${backendPort}`
  const cart = { shopper: 'gold', items: [{ product: 'lamp', quantity: 1 }] }
  const own = ['--create', `${shop}/checkout/sessions`, '--create-body', JSON.stringify(cart)]
  const endpoint = `${shop}/discounts/apply-loyalty`
  const { ended } = startVerify('--endpoint', endpoint, '--port', `${port}`, ...own)
  const { code, output } = await ended
  expect(output).toContain('19 ok, 0 failed, 0 not tried.')
  expect(code).toBe(0)
})

test('it emulates Stripe itself where nobody does, and is gone afterwards', async () => {
  const port = await freePort()
  const url = await serve(carefulEndpoint(sdk(port, preview)))
  const { code, output } = await startVerify('--endpoint', url, '--port', `${port}`).ended
  expect(output).toContain(`http://127.0.0.1:${port} (emulated for this run)`)
  expect(code).toBe(0)
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed')
})

test('what failed and what could not be tried are told apart by the exit status', async () => {
  const { port } = await openStripe()
  const url = await serve(async () => [500, {}])
  await expect(startVerify('--endpoint', url, '--port', `${port}`).ended).resolves.toMatchObject({
    code: 1,
  })
  await expect(startVerify().ended).resolves.toEqual({
    code: 2,
    output: expect.stringMatching(/^stripe-checkout-emulator verify: --endpoint is missing.*\n$/),
  })
})

test('it explains what it needs', async () => {
  const { code, output } = await startVerify('--help').ended
  expect(code).toBe(0)
  expect(output).toContain('--endpoint URL')
  expect(output).toContain('its API base at Stripe')
})

test('Ctrl-C ends it and says nothing', async () => {
  const port = await freePort()
  const reached = Promise.withResolvers<void>()
  const url = await serve(() => {
    reached.resolve()
    return new Promise(() => {})
  })
  const { child, ended } = startVerify('--endpoint', url, '--port', `${port}`)
  await reached.promise
  child.kill('SIGINT')
  const { code, output } = await ended
  expect(code).toBe(130)
  expect(output).not.toMatch(/Error|ok|failed/)
})
