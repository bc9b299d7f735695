import type { StripeCheckoutSession, StripeCheckoutUpdateHandler } from '@stripe/stripe-js'

export interface ChangeListeners {
  add(handler: StripeCheckoutUpdateHandler): void
  tell(session: StripeCheckoutSession): void
}

/** Who listens to `change`. One that throws neither stops the others nor fails the action. */
export function createChangeListeners(): ChangeListeners {
  const handlers = new Set<StripeCheckoutUpdateHandler>()
  return {
    add: (handler) => handlers.add(handler),
    tell(session) {
      for (const handler of handlers) {
        try {
          handler(session)
        } catch (error) {
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
  }
}
