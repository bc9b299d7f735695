import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startStripeEmulatorServer } from './node.ts'

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
      expect(performance.now() - since).toBeLessThan(2000)
    },
  )

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
