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
import { createStore, type Store } from './store.ts'

/** The discounts of one checkout on a page: what they read, and what they can ask for. */
export interface CheckoutDiscounts {
  store: Omit<Store<DiscountsState>, 'update'>
  run<Input>(click: Click<Input>): Promise<DiscountOutcome>
  /** Forgets what came of the last click. */
  reset(id: string): void
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
  let options = initialOptions
  let controller: AbortController
  let runner = createRunner()

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
      return () => {
        if (giveUp() > 0) store.update(withoutRuns)
      }
    },
  }
}
