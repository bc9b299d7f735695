import type { StripeCheckoutLoadActionsResult } from '@stripe/stripe-js'

type Actions = Extract<StripeCheckoutLoadActionsResult, { type: 'success' }>['actions']

/** By hand, as one writes it at first. */
export async function applyByHand(actions: Actions, sessionId: string): Promise<string> {
  const result = await actions.runServerUpdate(() =>
    fetch('/update-discounts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ checkout_session_id: sessionId }),
    }),
  )
  return result.type === 'success' ? 'Discount applied!' : 'Something went wrong.'
}
