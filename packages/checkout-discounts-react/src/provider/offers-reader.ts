import type { Interaction } from 'checkout-discounts-contract'
import { warnDeveloper } from '../developer/warn-developer.ts'
import { interactionRequest } from '../discount/interaction-request.ts'
import { sendInteraction } from '../discount/send-interaction.ts'
import type { RunnerOptions } from './discount-runner.ts'
import { type DiscountsState, withAnswer } from './discounts-state.ts'
import type { Store } from './store.ts'

/** What somebody on the page wants to know of the server. */
export type Wanted = 'applied' | 'offers'

/** Asks the shop's server where the shopper stands, when somebody wants to know it and it is not known. */
export interface OffersReader {
  /** @returns ends it */
  follow(wanted: Wanted): () => void
  /** @returns ends it */
  begin(signal: () => AbortSignal): () => void
}

/** Changes that follow each other closely are asked about once. */
const restMs = 50

export function createOffersReader(
  store: Store<DiscountsState>,
  options: () => RunnerOptions,
): OffersReader {
  const followers = { applied: 0, offers: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading: AbortSignal | undefined
  let isExplained = false
  let signal: () => AbortSignal

  function isNeeded(): boolean {
    const { availability, changes, isStale, isToldOld, isOffersOld } = store.getState()
    if (availability !== 'ready' || changes > 0 || isStale) return false
    return (followers.applied > 0 && isToldOld) || (followers.offers > 0 && isOffersOld)
  }

  function consider() {
    clearTimeout(timer)
    if (options().server === undefined) return explainNoServer()
    // One that was given up is not waited for.
    if (!signal || (reading && !reading.aborted) || !isNeeded()) return
    timer = setTimeout(() => void read(signal()), restMs)
  }

  async function read(mine: AbortSignal) {
    const before = store.getState()
    const { checkout } = before
    if (!checkout || !isNeeded()) return
    reading = mine
    const { fetch, timeoutMs, ...source } = options()
    const request = interactionRequest('offers' satisfies Interaction, {}, checkout.id, source)
    const { value } = await sendInteraction(request, { fetch, timeoutMs, signal: mine })
    if (mine.aborted) return
    reading = undefined
    store.update((state) =>
      isSameMoment(before, state) ? withAnswer(state, value, performance.now()) : state,
    )
    consider()
  }

  function explainNoServer() {
    if (followers.offers === 0 || store.getState().isOffersLost) return
    store.update((state) => ({ ...state, isOffersLost: true }))
    if (!isExplained) warnDeveloper(noServer)
    isExplained = true
  }

  return {
    follow(wanted) {
      followers[wanted] += 1
      consider()
      return () => {
        followers[wanted] -= 1
      }
    },
    begin(current) {
      signal = current
      const unsubscribe = store.subscribe(consider)
      consider()
      return () => {
        unsubscribe()
        clearTimeout(timer)
      }
    },
  }
}

const noServer =
  'a part or hook wants to know the shop’s offers, and the provider has no server to ask. Give it one: <DiscountsProvider server="/discounts">.'

/** Whether an answer is still about what the page shows: no change has begun or ended since. */
function isSameMoment(before: DiscountsState, now: DiscountsState): boolean {
  return (
    now.checkout?.id === before.checkout?.id &&
    now.changes === 0 &&
    now.told === before.told &&
    now.view === before.view
  )
}
