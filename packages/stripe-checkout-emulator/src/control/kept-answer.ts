import { endBegunJson } from './begun-json.ts'
import { readAnswer } from './without-secrets.ts'

/** Of each answer. A list can have megabytes, and hundreds of answers are kept. */
const keptBytes = 3_000

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** An answer as the log of requests keeps it: text if it is whole, bytes if it is the beginning. */
export type KeptAnswer = string | Uint8Array

/** Keeps an answer, or the beginning of a long one. Nothing of it is read. */
export function keepAnswer(body: string): KeptAnswer {
  if (body.length <= keptBytes) return body
  // A part of a string would hold on to the whole of it.
  const bytes = new Uint8Array(keptBytes)
  const { written } = encoder.encodeInto(body, bytes)
  return bytes.subarray(0, written)
}

/** As much of an answer as was kept, without its secrets. */
export function readKeptAnswer(kept: KeptAnswer): unknown {
  if (typeof kept === 'string') return readAnswer(kept)
  const begun = decoder.decode(kept)
  return readAnswer(/^[{[]/.test(begun) ? endBegunJson(begun) : begun)
}
