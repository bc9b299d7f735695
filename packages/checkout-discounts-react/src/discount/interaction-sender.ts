import {
  type InteractionRequest,
  type Sent,
  type SendOptions,
  sendInteraction,
} from './send-interaction.ts'

/** One request, to be sent once or, unchanged, again. */
export interface InteractionSender {
  send(): Promise<Sent>
  /** When it was last sent, on the clock of `performance.now()`; 0 before. */
  sentAt(): number
}

export function createInteractionSender(
  request: InteractionRequest,
  options: SendOptions,
): InteractionSender {
  let sentAt = 0
  return {
    send() {
      sentAt = performance.now()
      return sendInteraction(request, options)
    },
    sentAt: () => sentAt,
  }
}
