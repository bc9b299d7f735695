import type { CheckoutSetup } from '../checkout-setup.ts'
import type { SheetState } from './state-sheet.tsx'

interface OfferSetups {
  /** A checkout that the offer is for. */
  eligible?: Partial<CheckoutSetup>
  /** One that it is not for. */
  refused: Partial<CheckoutSetup>
}

/** The states of a button for a discount, and of every part that is built around one. */
export function offerStates({ eligible = {}, refused }: OfferSetups): SheetState[] {
  return [
    {
      state: 'loading',
      when: 'Stripe has not answered yet.',
      setup: { ...eligible, latencyMs: Infinity },
    },
    { state: 'idle', when: 'A click applies the discount.', setup: eligible },
    {
      state: 'pending',
      when: 'The shop is asked. The button keeps the focus; a click does nothing.',
      setup: { ...eligible, cut: 'silence' },
      isPressed: true,
    },
    {
      state: 'applied',
      when: 'Stripe’s session says that it is on.',
      setup: eligible,
      isPressed: true,
    },
    { state: 'error', when: 'The shop said no, and why.', setup: refused, isPressed: true },
    {
      state: 'unavailable',
      when: 'Stripe.js has no runServerUpdate for this account.',
      setup: { ...eligible, serverUpdates: false },
    },
  ]
}
