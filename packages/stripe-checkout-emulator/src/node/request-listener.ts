import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { maxBodyBytes } from '../api/body-limit.ts'
import { stripeCliPath } from '../api/handle-stripe-cli.ts'
import { isNoAnswer } from '../api/no-answer.ts'
import { isControlPath, namespaceToFollow } from '../control/control-endpoints.ts'
import type { EmulatorResponse, StripeEmulator } from '../emulator.ts'
import { isStripeJsPath } from '../stripe-js/train.ts'
import { controlCors, requireLocal } from './control-access.ts'
import { listenerUrl } from './listener-sockets.ts'
import { readBody } from './read-body.ts'
import { refused } from './refused.ts'
import { streamChanges } from './stream-changes.ts'
import { BundledScript } from './bundled-script.ts'
import { InspectorPage } from './inspector-page.ts'

/** All that an account holds may come in one body. */
const maxControlBytes = 256 * 1024 * 1024

/**
 * The HTTP door: plain records in and out, for `Request` and `Response` cost three quarters of it.
 *
 * @param host where the server listens
 */
export function createRequestListener(emulator: StripeEmulator, host: string): RequestListener {
  const stripeJs = new BundledScript(
    new URL('./stripe.js', import.meta.url),
    new URL('../stripe-js/script.ts', import.meta.url),
  )
  const inspector = new InspectorPage()

  async function answer(message: IncomingMessage): Promise<EmulatorResponse> {
    const { url = '/', headers } = message
    const method = methodOf(message)
    const page = url === '/' ? await inspector.serve(method, url, flat(headers)) : undefined
    if (page) return page
    if (method === 'GET' && isStripeJsPath(url)) return stripeJs.serve(headers['if-none-match'])
    const body = await readBody(message, maxBodyBytes)
    const request = { method, path: url, headers: flat(headers), body }
    if (url !== stripeCliPath) return emulator.handle(request)
    return emulator.handle({ ...request, webSocketUrl: listenerUrl(headers.host) })
  }

  async function answerControl(
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<EmulatorResponse | undefined> {
    const { url = '/' } = message
    const method = methodOf(message)
    const headers = flat(message.headers)
    requireLocal({ method, headers }, host)
    const page = await inspector.serve(method, url, headers)
    if (page) return page
    const cors = controlCors({ method, headers })
    if (method === 'OPTIONS') return { status: 204, headers: cors, body: '' }
    const followed = namespaceToFollow(method, url)
    if (followed !== undefined) {
      streamChanges(emulator.namespace(followed), response, cors)
      return undefined
    }
    const body = await readBody(message, maxControlBytes)
    const answered = await emulator.handle({ method, path: url, headers, body })
    return withCors(answered, cors)
  }

  return (message, response) => {
    const isControl = isControlPath(message.url ?? '/')
    const answered = isControl ? answerControl(message, response) : answer(message)
    answered.then(
      (it) => it && send(response, it),
      (error: unknown) => send(response, isControl ? withCors(refused(error), {}) : refused(error)),
    )
  }
}

/** Tools that wait for a server ask with HEAD; Node leaves the body out of the answer by itself. */
function methodOf({ method = 'GET' }: IncomingMessage): string {
  return method === 'HEAD' ? 'GET' : method
}

/** Stripe's API is open to any page; what controls the emulator is not. */
function withCors(answer: EmulatorResponse, cors: Record<string, string>): EmulatorResponse {
  const { 'access-control-allow-origin': _any, ...headers } = answer.headers
  return { ...answer, headers: { ...headers, ...cors } }
}

function send(response: ServerResponse, answered: EmulatorResponse): void {
  const { status, headers, body } = answered
  if (isNoAnswer(answered)) {
    response.destroy()
    return
  }
  if (status === 204 || status === 304) {
    response.writeHead(status, headers).end()
    return
  }
  response
    .writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
    .end(body)
}

/** Node gives lists for the few headers that may repeat; none of them is one that Stripe reads. */
function flat(headers: IncomingMessage['headers']): Record<string, string | undefined> {
  return headers as Record<string, string | undefined>
}
