import { useElements, useStripe } from '@stripe/react-stripe-js'
import { useRef, useState } from 'react'

import { type DiscountChange, intentApi, type IntentOrder } from './intent-api.ts'

export interface IntentDiscount {
  order: IntentOrder
  /** Whether Stripe.js is there. Nothing changes before it can say what Stripe has. */
  isReady: boolean
  isPending: boolean
  /** Whether order and PaymentIntent are known to say the same. Nobody pays before they do. */
  isCertain: boolean
  /** What the shopper asked last, and why it was refused. */
  refusal: { change: DiscountChange; message: string } | null
  /**
   * One at a time: what comes meanwhile is left.
   *
   * @returns what came of it; never rejects
   */
  change(change: DiscountChange): Promise<ChangeOutcome>
}

interface ChangeOutcome {
  /** Whether the server said yes to it. */
  isTaken: boolean
  /** As it is now; null where that is not known, or where something else is under way. */
  order: IntentOrder | null
}

const nothingCame: ChangeOutcome = { isTaken: false, order: null }

/** Changes the discount of a PaymentIntent, and shows what Stripe has in the end. */
export function useIntentDiscount(clientSecret: string, opened: IntentOrder): IntentDiscount {
  const stripe = useStripe()
  const elements = useElements()
  const [order, setOrder] = useState(opened)
  const [isPending, setPending] = useState(false)
  const [isCertain, setCertain] = useState(true)
  const [refusal, setRefusal] = useState<IntentDiscount['refusal']>(null)
  const isBusy = useRef(false)
  const isReady = stripe !== null && elements !== null

  async function ask(asked: DiscountChange): Promise<ChangeOutcome> {
    const answer = await intentApi.change(order.id, asked)
    if (answer.kind === 'refused') setRefusal({ change: asked, message: answer.message })
    const isTaken = answer.kind === 'changed'
    const now = isTaken ? answer.order : await intentApi.session(order.id)
    return { isTaken, order: (await agreesWithStripe(now).catch(() => false)) ? now : null }
  }

  async function agreesWithStripe(now: IntentOrder): Promise<boolean> {
    // Another tab has paid it: there is nothing left that Stripe could read anew.
    if (now.status === 'complete') return true
    const fetched = await elements?.fetchUpdates()
    const read = await stripe?.retrievePaymentIntent(clientSecret)
    return !fetched?.error && read?.paymentIntent?.amount === now.amountTotal
  }

  async function change(asked: DiscountChange): Promise<ChangeOutcome> {
    if (!isReady || isBusy.current) return nothingCame
    isBusy.current = true
    setPending(true)
    setRefusal(null)
    const outcome = await ask(asked).catch(() => nothingCame)
    setCertain(outcome.order !== null)
    if (outcome.order) setOrder(outcome.order)
    setPending(false)
    isBusy.current = false
    return outcome
  }

  return { order, isReady, isPending, isCertain, refusal, change }
}
