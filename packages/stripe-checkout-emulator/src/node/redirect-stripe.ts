import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https, { type RequestOptions } from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import { urlToHttpOptions } from 'node:url'

const stripe = new URL('https://api.stripe.com')

type Callback = (response: IncomingMessage) => void
type Arguments =
  | [options: RequestOptions | URL | string, callback?: Callback]
  | [url: URL | string, options: RequestOptions, callback?: Callback]

/**
 * Sends this program's requests to `https://api.stripe.com` elsewhere: those of `node:https`,
 * which is what Stripe's SDK uses, and those of the global `fetch`.
 *
 * @param emulatorUrl `http://127.0.0.1:12111`
 * @throws TypeError for what is no http URL
 */
export function redirectStripe(emulatorUrl: string): void {
  const emulator = URL.parse(emulatorUrl)
  if (emulator?.protocol !== 'http:') {
    throw new TypeError(`STRIPE_EMULATOR_URL takes an http URL, not "${emulatorUrl}".`)
  }
  redirectHttps(emulator)
  redirectFetch(emulator)
}

function redirectHttps({ hostname, port }: URL): void {
  const { request: requestOf } = https

  function request(...args: Arguments): ClientRequest {
    const { options, callback } = read(args)
    if ((options.hostname ?? options.host) !== stripe.hostname) {
      // As they came: `read` alone has looked at them.
      return Reflect.apply(requestOf, https, args)
    }
    // The agent and what it knows of TLS stay behind.
    const { agent: _agent, ...rest } = options
    const target = { protocol: 'http:', host: hostname, hostname, port: port || 80 }
    return speaksAsTls(http.request({ ...rest, ...target }, callback))
  }

  function get(...args: Arguments): ClientRequest {
    const sent = request(...args)
    sent.end()
    return sent
  }

  Object.assign(https, { request, get })
  // For those who import the two by name.
  syncBuiltinESMExports()
}

/** Older versions of Stripe's SDK send nothing before the handshake that they expect. */
function speaksAsTls(request: ClientRequest): ClientRequest {
  request.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => socket.emit('secureConnect'))
  })
  return request
}

/** The three ways to call it, as one. */
function read([first, second, third]: Arguments): { options: RequestOptions; callback?: Callback } {
  const [given, callback] = typeof second === 'function' ? [{}, second] : [second ?? {}, third]
  const isUrl = typeof first === 'string' || first instanceof URL
  const options = isUrl ? { ...urlToHttpOptions(new URL(first)), ...given } : first
  return { options, ...(callback && { callback }) }
}

function redirectFetch(emulator: URL): void {
  const { fetch: send } = globalThis
  globalThis.fetch = (input, init) => {
    const url = URL.parse(input instanceof Request ? input.url : input)
    if (url?.origin !== stripe.origin) return send(input, init)
    const target = new URL(url.pathname + url.search, emulator)
    return send(input instanceof Request ? new Request(target, input) : target, init)
  }
}
