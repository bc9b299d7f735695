import type { DiscountsProviderProps } from 'checkout-discounts-react'
import type { RequestLogEntry } from 'stripe-checkout-emulator'

import { followStripe } from '../emulated-shop.ts'
import type { Sequence, SequenceStep } from './sequence.ts'

/** Two of the provider's props, through which a sequence hears the page and its line to the shop. */
export function listenToPage(
  sequence: Sequence,
): Required<Pick<DiscountsProviderProps, 'fetch' | 'onEvent'>> {
  return {
    async fetch(input, init) {
      const atMs = performance.now()
      const what = `POST ${new URL(String(input), document.baseURI).pathname}`
      const addRequest = (why: string) =>
        sequence.add({ from: 0, to: 1, what, why, atMs, durationMs: performance.now() - atMs })
      try {
        const response = await fetch(input, init)
        addRequest('Which offer, of which session. Never an amount.')
        sequence.add(answerStep(response))
        return response
      } catch (error) {
        addRequest('No answer came. The page asks once more, under the same idempotency key.')
        throw error
      }
    },
    onEvent({ type, intent }) {
      const atMs = performance.now()
      if (type === 'discount_started') {
        sequence.clear()
        const why = 'runServerUpdate begins: until it ends nobody can pay.'
        sequence.add({ from: 0, to: 0, what: `Click: ${intent}`, why, atMs })
      } else {
        const why = 'runServerUpdate is over, and the page shows what Stripe says.'
        sequence.add({ from: 0, to: 0, what: type.replaceAll('_', ' '), why, atMs })
      }
    },
  }
}

function answerStep({ ok, status }: Response): SequenceStep {
  const why = ok ? 'Done: Stripe has the discount.' : 'Not done, and why.'
  return { from: 1, to: 0, what: `${status}`, why, atMs: performance.now() }
}

/** @returns ends it */
export function listenToStripe(sequence: Sequence, session: string): () => void {
  return followStripe(session, (change) => {
    if (change.type === 'request') sequence.add(stepOf(change.request))
  })
}

function stepOf({ method, path, status, durationMs }: RequestLogEntry): SequenceStep {
  const isStripeJs = path.startsWith('/emulator/')
  const isUpdate = method === 'POST'
  return {
    from: isStripeJs ? 0 : 1,
    to: 2,
    what: isStripeJs
      ? 'Stripe.js reads the session'
      : `${method} ${shortened(path)} ${status || '–'}`,
    why: isStripeJs
      ? 'The totals, as Stripe reckons them.'
      : isUpdate
        ? 'The discount, written under an idempotency key.'
        : 'Whose is it, is it open, what is in it?',
    // The log tells of a request when it is over.
    atMs: performance.now() - durationMs,
    durationMs,
  }
}

function shortened(path: string): string {
  return path.replace(/\?.*$/, '').replace(/cs_test_\w+/, '{id}')
}
