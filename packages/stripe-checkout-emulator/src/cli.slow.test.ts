import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stripe } from 'stripe'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createControlClient } from './control/create-control-client.ts'
import { startStripeEmulatorServer } from './node.ts'
import { startWebhookReceiver } from './testing/webhook-receiver.ts'

const bin = fileURLToPath(new URL('../bin/stripe-checkout-emulator.js', import.meta.url))
/** Not by way of the bin, which prefers a build, and that may be an old one. */
const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

interface Running {
  child: ChildProcess
  /** The address that it prints. */
  heard: Promise<string>
  ended: Promise<{ code: number | null; output: string }>
}

const children: Running[] = []

function start(...args: string[]): Running {
  return startScript(cli, args)
}

function startScript(script: string, args: string[]): Running {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const heard = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /http:\S+\d/.exec(output)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  const running = { child, heard, ended }
  children.push(running)
  return running
}

afterEach(async () => {
  for (const { child } of children) child.kill('SIGKILL')
  await Promise.all(children.splice(0).map(({ ended }) => ended))
})

describe('stripe-checkout-emulator', () => {
  it('is what the bin runs', async () => {
    const help = await startScript(bin, ['--help']).ended
    expect(help).toMatchObject({ code: 0, output: expect.stringContaining('--no-previews') })
  })

  it('explains itself, and names its version', async () => {
    const help = await start('--help').ended
    expect(help).toMatchObject({ code: 0, output: expect.stringContaining('--no-previews') })
    const version = await start('--version').ended
    expect(version).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it.each([
    [['--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
    [['--port', '65536'], '--port takes a number from 0 to 65535'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['serve'], "Unexpected argument 'serve'"],
    [['--host', 'no.such.host.invalid'], 'See --host.'],
    [['--latency', '-1'], '--latency'],
    [['--latency', 'x'], '--latency takes a number from 0 on, not "x".'],
    [['--clock', 'soon'], '--clock takes a time such as 2026-12-24T00:00:00Z, not "soon".'],
    [['--scenario', 'sunny'], '--scenario takes one of as-it-began, '],
    [['--fault', 'explode'], '--fault does not know "explode".'],
    [['--fault', '99'], "--fault '99': This value must be greater than or equal to 200."],
    [['--fault', 'drop kept'], "--fault 'drop kept': Only the answer of a request"],
    [['--seed', 'no-such-file.json'], '--seed no-such-file.json cannot be read.'],
    [['--seed', cli], 'is no JSON'],
    [['--forward-to', 'nowhere'], '--forward-to takes an http or https URL, not "nowhere".'],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { code, output } = await start(...args).ended
    expect(code).toBe(1)
    expect(output).toContain(message)
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  it('says in one line that the port is in use', async () => {
    const other = await startStripeEmulatorServer({ port: 0 })
    const { code, output } = await start('--port', String(other.port)).ended
    await other.close()
    expect({ code, output }).toEqual({
      code: 1,
      output: `stripe-checkout-emulator: port ${other.port} is in use. Choose another with --port.\n`,
    })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves until %s, whoever is connected',
    async (signal) => {
      const running = start('--port', '0')
      const url = await running.heard
      const response = await fetch(url)
      expect(response.status).toBe(200)
      await response.text()
      const since = performance.now()
      running.child.kill(signal)
      await expect(running.ended).resolves.toMatchObject({ code: 0 })
      // Node itself lets an idle connection go after five.
      expect(performance.now() - since).toBeLessThan(4_500)
    },
  )

  it('ends at once, though a receiver takes its time with a webhook', async () => {
    const receiver = await startWebhookReceiver()
    onTestFinished(() => receiver.close())
    const { promise: reached, resolve } = Promise.withResolvers<void>()
    receiver.answers = [() => resolve()]
    const running = start('--port', '0')
    const port = Number(new URL(await running.heard).port)
    const stripe = new Stripe('sk_test_1', { host: '127.0.0.1', port, protocol: 'http' })
    await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['*'] })
    await stripe.coupons.create({ percent_off: 5 })
    await reached
    const since = performance.now()
    running.child.kill('SIGTERM')
    await expect(running.ended).resolves.toMatchObject({ code: 0 })
    // A delivery is given up after thirty.
    expect(performance.now() - since).toBeLessThan(8_000)
  })

  it('begins with a seed, a scenario, faults, a latency and a time, as it is told', async () => {
    const seed = join(mkdtempSync(join(tmpdir(), 'emulator-')), 'seed.json')
    onTestFinished(() => rmSync(dirname(seed), { recursive: true }))
    writeFileSync(seed, JSON.stringify({ coupons: [{ id: 'TEN', percent_off: 10 }] }))
    const options = {
      port: '0',
      seed,
      scenario: 'no-preview-access',
      latency: '1',
      clock: '2026-12-24T00:00:00Z',
    }
    const url = await start(
      ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
      '--fault=GET /v1/coupons/* 500 nth=2',
      '--fault=drop after body=name=Lost',
    ).heard
    const port = Number(new URL(url).port)
    const stripe = new Stripe('sk_test_1', {
      host: '127.0.0.1',
      port,
      protocol: 'http',
      maxNetworkRetries: 0,
    })
    const { created } = await stripe.coupons.retrieve('TEN')
    expect(new Date(created * 1000).toISOString()).toMatch(/^2026-12-24T00:0/)
    await expect(stripe.coupons.retrieve('TEN')).rejects.toMatchObject({ statusCode: 500 })
    await expect(stripe.coupons.create({ percent_off: 5, name: 'Lost' })).rejects.toMatchObject({
      type: 'StripeConnectionError',
    })
    const status = await createControlClient(url).namespace('default').status()
    expect(status).toMatchObject({ previews: false, latencyMs: 1, faults: [{ struck: 2 }] })
  })

  it('names the place in a seed that is wrong', async () => {
    const seed = join(mkdtempSync(join(tmpdir(), 'emulator-')), 'seed.json')
    onTestFinished(() => rmSync(dirname(seed), { recursive: true }))
    writeFileSync(seed, JSON.stringify({ coupons: [{ percent_off: 101 }] }))
    await expect(start('--seed', seed).ended).resolves.toMatchObject({
      code: 1,
      output: expect.stringContaining('Seed, coupons[0][percent_off]: This value must be'),
    })
  })

  it('forwards webhooks, and says what they are signed with', async () => {
    const receiver = await startWebhookReceiver()
    onTestFinished(() => receiver.close())
    const running = start('--port', '0', '--forward-to', receiver.url)
    const port = Number(new URL(await running.heard).port)
    const stripe = new Stripe('sk_test_1', { host: '127.0.0.1', port, protocol: 'http' })
    await stripe.coupons.create({ percent_off: 5 })
    await expect.poll(() => receiver.posts.length).toBe(1)
    running.child.kill('SIGINT')
    const { output } = await running.ended
    expect(output).toMatch(new RegExp(`Webhooks to ${receiver.url}, signed with whsec_\\w+`))
  })

  it('is an account without previews, when asked to be', async () => {
    const url = await start('--port', '0', '--no-previews').heard
    const response = await fetch(`${url}/v1/checkout/sessions`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer sk_test_1',
        'stripe-version': '2026-10-28.preview',
      },
      body: new URLSearchParams({ 'permissions[update_discounts]': 'server_only' }),
    })
    expect(await response.text()).toContain('Received unknown parameter')
  })
})
