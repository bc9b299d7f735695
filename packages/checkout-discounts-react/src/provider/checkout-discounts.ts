import type { CheckoutResult } from '../checkout/checkout-port.ts'
import type { Click } from '../discount/click.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { createDiscountRunner, type DiscountRunner, type RunnerOptions } from './discount-runner.ts'
import {
  type DiscountsState,
  initialState,
  withCheckout,
  withoutRuns,
  withTransition,
} from './discounts-state.ts'
import { createStore, type Store } from './store.ts'

/** The discounts of one checkout on a page: what they read, and what they can ask for. */
export interface CheckoutDiscounts {
  store: Pick<Store<DiscountsState>, 'getState' | 'subscribe'>
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
  let life = createLife()

  function createLife(): { runner: DiscountRunner; abort: () => void } {
    const controller = new AbortController()
    const runner = createDiscountRunner(store, () => options, controller.signal)
    return { runner, abort: () => controller.abort() }
  }

  return {
    store,
    run: (click) => life.runner.run(click),
    reset: (id) => store.update((state) => withTransition(state, id, { type: 'reset' })),
    configure(next) {
      options = next
    },
    setCheckout(result) {
      const { checkout: old } = store.getState()
      const isOther = old && result.type === 'success' && result.checkout.id !== old.id
      if (isOther) {
        life.abort()
        life = createLife()
      }
      store.update((state) => withCheckout(state, result))
    },
    begin() {
      // React runs effects twice in StrictMode, and again when a hidden page comes back. What was
      // given up in between may have been done at the server.
      if (store.getState().isStale) void life.runner.reread()
      return () => {
        const { size } = life.runner
        life.abort()
        life = createLife()
        if (size > 0) store.update((state) => ({ ...withoutRuns(state), isStale: true }))
      }
    },
  }
}
