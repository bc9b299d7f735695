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
   * @returns the order as it is now; null where that is not known, or where something is under way
   */
  change(change: DiscountChange): Promise<IntentOrder | null>
}

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

  async function ask(asked: DiscountChange): Promise<IntentOrder | null> {
    const answer = await intentApi.change(order.id, asked)
    if (answer.kind === 'refused') setRefusal({ change: asked, message: answer.message })
    const now = answer.kind === 'changed' ? answer.order : await intentApi.session(order.id)
    // Another tab has paid it: there is nothing left that Stripe could read anew.
    if (now.status === 'complete') return now
    const fetched = await elements?.fetchUpdates()
    const read = await stripe?.retrievePaymentIntent(clientSecret)
    if (fetched?.error || read?.paymentIntent?.amount !== now.amountTotal) return null
    return now
  }

  async function change(asked: DiscountChange): Promise<IntentOrder | null> {
    if (!isReady || isBusy.current) return null
    isBusy.current = true
    setPending(true)
    setRefusal(null)
    const now = await ask(asked).catch(() => null)
    setCertain(now !== null)
    if (now) setOrder(now)
    setPending(false)
    isBusy.current = false
    return now
  }

  return { order, isReady, isPending, isCertain, refusal, change }
}
