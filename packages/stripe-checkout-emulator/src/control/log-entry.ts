import { type FormBranch, formToJson } from '../api/form-body.ts'
import type { EmulatorResponse, RequestLogEntry } from '../emulator.ts'
import type { Strike } from './faults/faults.ts'
import { keepAnswer, readKeptAnswer } from './kept-answer.ts'
import { pathWithoutSecrets, withoutSecrets } from './without-secrets.ts'

/** A request that has its answer. */
interface Answered extends Pick<RequestLogEntry, 'at' | 'durationMs' | 'method' | 'requestId'> {
  /** With the query, secrets and all. */
  path: string
  idempotencyKey: string | undefined
  /** The parameters as they were understood, secrets and all. */
  asked: FormBranch | object
  response: EmulatorResponse
  strike: Strike | undefined
}

/** A request as the log keeps it: whatever its answer was, 3 kB of it at most. */
export function logEntry({
  method,
  path,
  requestId,
  idempotencyKey,
  asked,
  response: { status, headers, body },
  at,
  durationMs,
  strike,
}: Answered): RequestLogEntry {
  const kept = keepAnswer(body)
  return {
    method,
    // Made when somebody looks: most entries are never looked at.
    get path() {
      return pathWithoutSecrets(path)
    },
    status,
    requestId,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(headers['idempotent-replayed'] === 'true' && { isReplayed: true as const }),
    get body() {
      return withoutSecrets(asked instanceof Map ? formToJson(asked) : asked)
    },
    get answer() {
      return readKeptAnswer(kept)
    },
    ...(typeof kept !== 'string' && { isAnswerCut: true as const }),
    at,
    durationMs,
    ...(strike && { fault: strike.id }),
  }
}
