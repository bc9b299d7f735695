'use client'

import { forwardRef } from 'react'
import { limitedTimeOffer } from '../apply-limited-time-offer/limited-time-offer.ts'
import { useNamed, useOffer } from '../apply-offer/use-offer.ts'
import { appliedOf } from '../discount/define-discount.ts'
import { countdown } from '../messages/en/countdown.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useDiscountsState, useMessages } from '../provider/discounts-context.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'
import { useEnding } from './use-ending.ts'
import { useExpiry } from './use-expiry.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

export interface OfferCountdownState {
  /** Undefined until the server has told when the offer ends. */
  left: TimeLeft | undefined
  /** @selector `[data-state="idle | running | soon | over"]` */
  isOver: boolean
}

export type OfferCountdownProps = PartProps<'span', OfferCountdownState> & {
  /**
   * Which of the shop's offers for a time, by its id.
   *
   * @default the one that is on, or saves most
   */
  offer?: string | undefined
}

/**
 * How long an offer still holds, by the server's clock; where the server holds it for this
 * shopper, how long that is. Renders a `<span role="timer">`, which a screen reader does not speak
 * by itself: five minutes, one minute and the end are said once.
 *
 * `data-state` is `idle` (it does not end), `running`, `soon` (the last five minutes) or `over`.
 *
 * @example
 * ```tsx
 * <OfferCountdown offer="friday-evening" />
 * ```
 */
export const OfferCountdown = forwardRef<HTMLSpanElement, OfferCountdownProps>(
  function OfferCountdown({ offer: name, ...props }, ref) {
    const discount = useNamed(limitedTimeOffer, name)
    const offer = useOffer(discount)
    const applied = useDiscountsState((state) => state.applied)
    const messages = useMessages(english).countdown
    const [on] = appliedOf(discount, applied)
    const ending = useEnding(on, offer)
    const until = ending?.until
    const secondsLeft = useSecondsLeft(until)
    useExpiry(ending && { ...ending, isOn: on !== undefined, secondsLeft }, messages)

    const left = secondsLeft === undefined ? undefined : timeLeft(secondsLeft)
    const isOver = secondsLeft === 0
    const text = left && (isOver ? messages.ended : messages.left(left))
    const own = {
      ref,
      role: 'timer',
      'data-cd': 'countdown',
      'data-state': stateOf(secondsLeft),
      children: <time dateTime={until}>{text}</time>,
    }
    return useRenderedPart('span', props, own, { left, isOver })
  },
)

const english = { countdown }

function stateOf(secondsLeft: number | undefined): 'idle' | 'running' | 'soon' | 'over' {
  if (secondsLeft === undefined) return 'idle'
  if (secondsLeft === 0) return 'over'
  return secondsLeft <= 300 ? 'soon' : 'running'
}
