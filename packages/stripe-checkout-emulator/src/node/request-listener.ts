import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { respondWithError } from '../api/respond.ts'
import { StripeError } from '../api/stripe-error.ts'
import type { EmulatorResponse, StripeEmulator } from '../emulator.ts'
import { isStripeJsPath, StripeJsFile } from './stripe-js-file.ts'

const maxBodyBytes = 1024 * 1024

/** The HTTP door: plain records in and out, for `Request` and `Response` cost three quarters of it. */
export function createRequestListener(emulator: StripeEmulator): RequestListener {
  const stripeJs = new StripeJsFile()

  async function answer(message: IncomingMessage): Promise<EmulatorResponse> {
    const { method = 'GET', url = '/', headers } = message
    if (method === 'GET' && isStripeJsPath(url)) return stripeJs.serve(headers['if-none-match'])
    const body = await readBody(message)
    return emulator.handle({ method, path: url, headers: flat(headers), body })
  }

  return (message, response) => {
    answer(message).then(
      (answered) => send(response, answered),
      (error: unknown) => send(response, respondWithError(error)),
    )
  }
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
      if (bytes <= maxBodyBytes) resolve(Buffer.concat(chunks).toString())
      else reject(tooLarge())
    })
    message.on('error', reject)
  })
}

function tooLarge(): StripeError {
  return new StripeError(
    413,
    'invalid_request_error',
    `The body of a request has at most ${maxBodyBytes} bytes.`,
  )
}
