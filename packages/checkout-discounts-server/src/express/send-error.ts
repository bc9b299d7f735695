import { type ErrorAnswer, type ErrorCode, statusByCode } from 'checkout-discounts-contract'
import type { Response } from 'express'

/** What the adapter itself has to say, in the shape that the handlers' errors have. */
export function sendError(response: Response, code: ErrorCode, message: string): void {
  response
    .status(statusByCode[code])
    .set('cache-control', 'no-store')
    .json({ type: 'error', code, message } satisfies ErrorAnswer)
}
