import type { ArmedFault, Fault } from '../control/faults/fault.ts'
import { untilEndOf } from './life-choice.ts'
import { timeOf } from './times.ts'

/** A fault in words: what it strikes, how, how often, and until when. */
export function textOfFault({ fault, struck, endsAtMs }: ArmedFault): string {
  const { method, path, body, skip, nth, every, times, delayMs, when, kept, lifeSession } = fault
  return [
    `${method ?? 'Any method'} ${path ?? 'anywhere'}: ${answerOf(fault)}`,
    when === 'after' && 'once it is done',
    kept && 'kept for retries',
    delayMs !== undefined && `held back ${delayMs} ms`,
    body !== undefined && 'where its parameters match',
    skip !== undefined && `after the first ${skip}`,
    nth !== undefined && `only number ${nth}`,
    every !== undefined && `one of ${every}`,
    times !== undefined && (times === 1 ? 'once at most' : `${times} times at most`),
    `has struck ${struck}`,
    endsAtMs !== null && `until ${timeOf(endsAtMs)}`,
    lifeSession !== undefined && untilEndOf(lifeSession),
  ]
    .filter((words) => typeof words === 'string')
    .join(', ')
}

function answerOf({ answer }: Fault): string {
  if (answer === undefined) return 'answers'
  return typeof answer === 'object' ? String(answer.status) : String(answer).replaceAll('_', ' ')
}
