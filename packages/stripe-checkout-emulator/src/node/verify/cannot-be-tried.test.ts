import { describe, expect, it } from 'vitest'
import { openStripe, runVerify } from '../../testing/run-verify.ts'
import { serve } from '../../testing/serve.ts'

describe('what cannot be tried', () => {
  it.each([
    [[], '--endpoint is missing'],
    [['--endpont', 'x'], "Unknown option '--endpont'"],
    [['http://localhost'], "Unexpected argument 'http://localhost'"],
    [
      ['--endpoint', 'localhost:8000'],
      '--endpoint takes an http or https URL, not "localhost:8000".',
    ],
    [['--endpoint', 'http://a', '--field', ' '], '--field takes the name'],
    [['--endpoint', 'http://a', '--body', '{'], '--body takes a JSON object such as'],
    [['--endpoint', 'http://a', '--body', '[]'], '--body takes a JSON object such as'],
    [['--endpoint', 'http://a', '--session', '1'], '--session takes a JSON object'],
    [['--endpoint', 'http://a', '--create', 'ftp://a'], '--create takes an http or https URL'],
    [['--endpoint', 'http://a', '--create-body', '{}'], '--create-body goes with --create.'],
    [['--endpoint', 'http://a', '--create', 'http://a', '--session', '{}'], 'go without --create'],
    [['--endpoint', 'http://a', '--header', 'nothing'], '--header takes a header such as'],
    [['--endpoint', 'http://a', '--port', '0'], '--port takes a number from 1 to 65535, not "0".'],
    [['--endpoint', 'http://a', '--timeout-ms', 'x'], '--timeout-ms takes a number'],
    [['--endpoint', 'http://a', '--namespace', 'a b'], '--namespace takes 1 to 100 letters'],
  ])('%j is said in one line, and ends with 2', async (args, message) => {
    const { code, out, err } = await runVerify(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('a port where something else listens', async () => {
    const { port } = new URL(await serve(async () => [200, {}]))
    const { code, err } = await runVerify(['--endpoint', 'http://localhost:1', '--port', port])
    expect(code).toBe(2)
    expect(err).toContain(`port ${port} is in use by something that is no emulator`)
  })

  it('an endpoint where nobody listens, once the server had its time to start', async () => {
    const { port } = await openStripe()
    // A port that the system hands out to nobody: one that was free a moment ago may be taken again.
    const nowhere = 'http://127.0.0.1:3'
    const args = ['--endpoint', `${nowhere}/x`, '--port', `${port}`, '--timeout-ms', '1']
    const { code, out, err } = await runVerify(args)
    expect(out).toContain(`Waiting for ${nowhere}`)
    expect(err).toContain(`nobody listens at ${nowhere}. Start your server`)
    expect(code).toBe(2)
  })

  it('a session that Stripe does not open', async () => {
    const { port } = await openStripe()
    const url = await serve(async () => [200, {}])
    const session = '{"currency":"xyz","colour":"red"}'
    const { code, err } = await runVerify([
      '--endpoint',
      url,
      '--port',
      `${port}`,
      '--session',
      session,
    ])
    expect(err).toContain('no Checkout Session could be opened, see --session: ')
    expect(code).toBe(2)
  })

  it('a shop that opens none', async () => {
    const { port } = await openStripe()
    const url = await serve(async () => [422, { message: 'Which cart?' }])
    const { code, err } = await runVerify(['--endpoint', url, '--port', `${port}`, '--create', url])
    expect(err).toContain(
      'opened no session: HTTP 422 {"message":"Which cart?"}. See --create-body.',
    )
    expect(code).toBe(2)
  })
})
