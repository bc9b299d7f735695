import { respondWithError } from '../api/respond.ts'
import type { EmulatorResponse } from '../emulator.ts'
import { randomId } from '../random-id.ts'

/** What came no further than the HTTP door has its request id from here. */
export function refused(error: unknown): EmulatorResponse {
  const answer = respondWithError(error)
  return { ...answer, headers: { ...answer.headers, 'request-id': randomId('req', 14) } }
}
