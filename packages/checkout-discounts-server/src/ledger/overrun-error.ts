/**
 * An order is complete with a discount that the ledger had let go or never knew. It stands, and
 * the points or uses that it costs may have been given away twice: somebody has to look.
 */
export class OverrunError extends Error {
  readonly sessionId: string
  /** What the session names as in force. */
  readonly intent: string

  constructor(sessionId: string, intent: string) {
    super(`${sessionId} is complete with the discount of intent ${intent}, which was not held.`)
    this.name = 'OverrunError'
    this.sessionId = sessionId
    this.intent = intent
  }
}
