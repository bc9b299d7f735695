import type { RequestLogEntry } from '../../emulator.ts'
import type { Result } from './result.ts'
import type { Verdict } from './verdict.ts'
import { answerInWords, requestInWords } from './words.ts'

/** One point for a person: a line where it is well, and what was seen and what to do where not. */
export function pointInWords({ point, verdict, call }: Result): string {
  const line = `${verdict.status.padEnd(9)}  ${point.title}`
  if (verdict.status === 'ok') return `${line}: ${verdict.reason}\n`
  const lines = [line, `           Why:   ${verdict.reason}.`]
  if (verdict.status === 'failed' && call) {
    const seen = [...call.atStripe, ...call.late].map(requestInWords)
    lines.push(
      `           Seen:  at Stripe ${seen.join(', ') || 'nothing'}; answered ${answerInWords(call.answer)}`,
      `           Mend:  ${point.mend}`,
      `           See:   ${point.see}`,
    )
  }
  return `${lines.join('\n')}\n`
}

export function sumInWords(results: readonly Result[]): string {
  const count = (status: Verdict['status']) =>
    results.filter(({ verdict }) => verdict.status === status).length
  return `\n${count('ok')} ok, ${count('failed')} failed, ${count('not tried')} not tried.\n`
}

/** The whole for a machine. */
export function reportAsJson(endpoint: string, results: readonly Result[]): string {
  const checks = results.map(({ point: { id, title, mend, see }, verdict, call }) => ({
    id,
    title,
    ...verdict,
    answered: call?.answer.status ?? null,
    seen: call ? [...call.atStripe, ...call.late].map(seenOf) : [],
    mend,
    see,
  }))
  return `${JSON.stringify({ endpoint, passed: hasPassed(results), checks }, null, 2)}\n`
}

export function hasPassed(results: readonly Result[]): boolean {
  return results.every(({ verdict }) => verdict.status !== 'failed')
}

function seenOf({ method, path, status }: RequestLogEntry) {
  return { method, path, status: status === 0 ? null : status }
}
