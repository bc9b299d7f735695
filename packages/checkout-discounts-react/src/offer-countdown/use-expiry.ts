'use client'

import { useEffect, useRef } from 'react'
import { discountRefresh } from '../discount/order-update.ts'
import type { Messages } from '../messages/messages.ts'
import { useCheckoutDiscounts } from '../provider/discounts-context.ts'

interface Expiring {
  /** The shop's id of the offer. */
  offer: string
  label: string
  until: string
  isOn: boolean
  /** Undefined: it does not end. */
  secondsLeft: number | undefined
}

const decideAnew = {
  discount: discountRefresh,
  intent: 'update',
  input: undefined,
  origin: '',
} as const

/** Seconds before the end, the nearest first. */
const marks = [0, 60, 300, Infinity]

/**
 * Speaks at five minutes, at one, and at the end; then has the server decide anew, once, where the
 * offer was on. Never second by second: nobody could hear anything else.
 */
export function useExpiry(expiring: Expiring | undefined, words: Messages['countdown']): void {
  const discounts = useCheckoutDiscounts()
  const { offer, label, until, isOn, secondsLeft } = expiring ?? {}
  // Not «equal to»: a tab in the background is not called every second.
  const mark = secondsLeft === undefined ? undefined : marks.find((at) => secondsLeft <= at)
  const seen = useRef<{ until: string | undefined; mark: number }>(undefined)

  useEffect(() => {
    if (mark === undefined || label === undefined) return
    const last = seen.current
    seen.current = { until, mark }
    // What was near already when the page came is no news, unless it has come.
    if (mark > 0 && (!last || last.until !== until || last.mark <= mark)) return
    // Several countdowns of one offer speak once, and ask once.
    if (!discounts.claim(`${offer} ${until} ${mark}`)) return
    if (mark > 0) return discounts.say(words.soon({ label, minutes: mark / 60 }))
    if (isOn) void discounts.run(decideAnew)
    else discounts.readOffers()
    // After the change has begun, which empties the region for what it will say itself.
    discounts.say(words.over({ label }))
  }, [discounts, mark, offer, label, until, isOn, words])
}
