import type { CheckoutResult } from '../checkout/checkout-port.ts'
import type { Click } from '../discount/click.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { idle } from '../discount/discount-state.ts'
import { createDiscountRunner, type RunnerOptions } from './discount-runner.ts'
import {
  type DiscountsState,
  initialState,
  withCheckout,
  withoutRuns,
  withDiscount,
} from './discounts-state.ts'
import { createOffersReader, type OffersReader } from './offers-reader.ts'
import { createStore, type Store } from './store.ts'

/** The discounts of one checkout on a page: what they read, and what they can ask for. */
export interface CheckoutDiscounts {
  store: Omit<Store<DiscountsState>, 'update'>
  run<Input>(click: Click<Input>): Promise<DiscountOutcome>
  /** Forgets what came of the last click. */
  reset(id: string): void
  /** Wants to know what the server can tell. */
  follow: OffersReader['follow']
  /** Asks again where the shopper stands with the offers. */
  readOffers(): void
  /** Says that {@link run} is about to be called for a refresh, or no longer: nobody pays meanwhile. */
  setRefreshDue(isRefreshDue: boolean): void
  /** Has a text spoken by the status region. */
  say(announcement: string): void
  /** @returns whether nobody has claimed that on this session before */
  claim(name: string): boolean
}

/** The same, as the provider drives it. */
export interface DrivenDiscounts extends CheckoutDiscounts {
  configure(options: RunnerOptions): void
  setCheckout(checkout: CheckoutResult): void
  /** @returns ends it: what is under way is given up */
  begin(): () => void
}

export function createCheckoutDiscounts(
  checkout: CheckoutResult,
  initialOptions: RunnerOptions,
): DrivenDiscounts {
  const store = createStore(initialState(checkout))
  const claimed = new Set<string>()
  let options = initialOptions
  let controller: AbortController
  let runner = createRunner()
  const reader = createOffersReader(store, () => options)

  function createRunner() {
    controller = new AbortController()
    return createDiscountRunner(store, () => options, controller.signal)
  }

  /** @returns how many changes it has cut off */
  function giveUp(): number {
    const { size } = runner
    controller.abort()
    runner = createRunner()
    return size
  }

  return {
    store,
    run: (click) => runner.run(click),
    reset: (id) => store.update((state) => withDiscount(state, id, idle)),
    follow: (wanted) => reader.follow(wanted),
    readOffers: () => store.update((state) => ({ ...state, isOffersOld: true })),
    setRefreshDue: (isRefreshDue) => store.update((state) => ({ ...state, isRefreshDue })),
    say: (announcement) => store.update((state) => ({ ...state, announcement })),
    claim(name) {
      const key = `${store.getState().checkout?.id} ${name}`
      const isFirst = !claimed.has(key)
      claimed.add(key)
      return isFirst
    },
    configure(next) {
      options = next
    },
    setCheckout(result) {
      const { checkout: old } = store.getState()
      const isSame = result.type === 'success' && result.checkout.id === old?.id
      if (old && !isSame) giveUp()
      store.update((state) => withCheckout(state, result))
    },
    begin() {
      // React runs effects twice in StrictMode, and again when a hidden page comes back. What was
      // given up in between may have been done at the server.
      if (store.getState().isStale) void runner.reread()
      const end = reader.begin(() => controller.signal)
      return () => {
        end()
        if (giveUp() > 0) store.update(withoutRuns)
      }
    },
  }
}
