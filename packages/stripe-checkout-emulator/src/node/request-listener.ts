import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { maxBodyBytes, tooLarge } from '../api/body-limit.ts'
import { respondWithError } from '../api/respond.ts'
import type { EmulatorResponse, StripeEmulator } from '../emulator.ts'
import { randomId } from '../random-id.ts'
import { isStripeJsPath } from '../stripe-js/train.ts'
import { StripeJsFile } from './stripe-js-file.ts'

/** The HTTP door: plain records in and out, for `Request` and `Response` cost three quarters of it. */
export function createRequestListener(emulator: StripeEmulator): RequestListener {
  const stripeJs = new StripeJsFile()

  async function answer(message: IncomingMessage): Promise<EmulatorResponse> {
    const { url = '/', headers } = message
    // Tools that wait for a server ask with HEAD; Node leaves the body out of the answer by itself.
    const method = message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET')
    if (method === 'GET' && isStripeJsPath(url)) return stripeJs.serve(headers['if-none-match'])
    const body = await readBody(message)
    return emulator.handle({ method, path: url, headers: flat(headers), body })
  }

  return (message, response) => {
    answer(message).then(
      (answered) => send(response, answered),
      (error: unknown) => send(response, refused(error)),
    )
  }
}

/** What came no further than this door has its request id from here. */
function refused(error: unknown): EmulatorResponse {
  const answer = respondWithError(error)
  return { ...answer, headers: { ...answer.headers, 'request-id': randomId('req', 14) } }
}

function send(response: ServerResponse, { status, headers, body }: EmulatorResponse): void {
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

function readBody(message: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBodyBytes) chunks.push(chunk)
    })
    message.on('end', () => {
      if (bytes > maxBodyBytes) reject(tooLarge())
      else resolve(textOf(chunks))
    })
    message.on('error', reject)
  })
}

/** Most bodies are empty or come in one piece, and joining pieces costs a tenth of a request. */
function textOf(chunks: Buffer[]): string {
  const [first, ...more] = chunks
  if (first === undefined) return ''
  return (more.length === 0 ? first : Buffer.concat(chunks)).toString()
}
