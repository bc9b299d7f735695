import type { IncomingMessage } from 'node:http'
import { tooLarge } from '../api/body-limit.ts'

/** @throws StripeError 413 for more than so many bytes, once they are all read */
export function readBody(message: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
    })
    message.on('end', () => {
      if (bytes > maxBytes) reject(tooLarge(maxBytes))
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
