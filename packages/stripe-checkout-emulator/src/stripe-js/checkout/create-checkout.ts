import type {
  Appearance,
  CssFontSource,
  CustomFontSource,
  StripeCheckoutElementsSdkOptions,
  StripeCheckoutUpdateHandler,
} from '@stripe/stripe-js'

import type { EmulatorClient } from '../emulator-client.ts'
import { type BuyerError, buyerError } from './buyer-error.ts'
import { createChangeListeners } from './change-listeners.ts'
import type { CheckoutActions } from './checkout-actions.ts'
import {
  type CompleteElements,
  createCheckoutElements,
  type ElementKinds,
  type ElementMethods,
} from './checkout-elements.ts'
import type { CheckoutSettings } from './checkout-settings.ts'
import type { SavedPaymentMethodOption } from './checkout-element.ts'
import { clientSecretOf } from './client-secret.ts'
import { pageFields, withDefaultAddresses } from './default-values.ts'
import { type OpenCheckout, openCheckout } from './open-checkout.ts'

/** The options of both SDKs, where they agree. */
export interface CheckoutOptions extends Pick<
  StripeCheckoutElementsSdkOptions,
  'clientSecret' | 'defaultValues'
> {
  appearance: Appearance
  fonts: readonly (CssFontSource | CustomFontSource)[]
  /** Default: all `auto`; before clover all `never`. */
  savedPaymentMethod?: Partial<SavedPaymentMethodOption> | undefined
  /** Default: `billing`. */
  syncAddressCheckbox?: 'billing' | 'shipping' | 'none' | undefined
}

export type LoadResult<Actions> =
  | { type: 'success'; actions: Actions }
  | { type: 'error'; error: BuyerError }

/** What both SDKs have. */
export interface Checkout {
  on(event: 'change', handler: StripeCheckoutUpdateHandler): void
  changeAppearance(appearance: Appearance): void
  loadFonts(fonts: (CssFontSource | CustomFontSource)[]): void
  loadActions(): Promise<LoadResult<CheckoutActions>>
}

/** How one SDK differs from the other. */
interface CheckoutKind<Kinds> {
  kinds: Kinds
  /** Whether it is the page that has to show the total. */
  showsTotal: boolean
}

/**
 * One checkout. React's bindings copy own enumerable properties, so all of it is made of literals.
 *
 * @throws IntegrationError where the client secret cannot be one
 */
export function createCheckout<Kinds extends ElementKinds>(
  client: EmulatorClient,
  settings: CheckoutSettings,
  options: CheckoutOptions,
  { kinds, showsTotal }: CheckoutKind<Kinds>,
): Checkout & ElementMethods<Kinds> {
  const secret = clientSecretOf(options)
  const listeners = createChangeListeners()
  let complete: CompleteElements = {}
  let opened: OpenCheckout | null = null
  let loading: Promise<LoadResult<CheckoutActions>> | null = null

  // https://docs.stripe.com/changelog/clover/2025-09-30/custom-checkout-saved-payment-method-defaults
  const offered = settings.train === 'basil' ? 'never' : 'auto'
  const elements = createCheckoutElements({
    kinds,
    checkout: {
      locale: settings.locale,
      syncAddressCheckbox: options.syncAddressCheckbox ?? 'billing',
      savedPaymentMethod: {
        enableSave: offered,
        enableRedisplay: offered,
        ...options.savedPaymentMethod,
      },
      session: () => opened?.store.read() ?? null,
      asks: () => opened?.asks ?? null,
      actions: () => opened?.actions ?? null,
      changeCurrency: async (currency) =>
        opened ? opened.changeCurrency(currency) : { error: null },
      removePaymentMethod: async (id) =>
        opened ? opened.removePaymentMethod(id) : { error: null },
      loaded: async () => {
        const result = await loadActions()
        return result.type === 'error' ? result.error : null
      },
    },
    appearance: options.appearance,
    fonts: options.fonts,
    onComplete(next) {
      complete = next
      opened?.store.update({ elements: complete })
    },
  })
  listeners.add(elements.tell)

  async function load(): Promise<LoadResult<CheckoutActions>> {
    try {
      const clientSecret = await secret
      const answer = await withDefaultAddresses(
        options.defaultValues,
        await client.readSession(clientSecret),
        (change) => client.change(clientSecret, change),
      )
      opened = openCheckout(answer, {
        client,
        clientSecret,
        settings,
        elements,
        complete,
        page: pageFields(options.defaultValues, answer.session),
        showsTotal,
        onChange: listeners.tell,
      })
      elements.tell(opened.store.read())
      return { type: 'success', actions: opened.actions }
    } catch (error) {
      // A later call may find the network back.
      loading = null
      return { type: 'error', error: buyerError(error) }
    }
  }

  const loadActions = () => (loading ??= load())

  return {
    ...elements.methods,
    loadActions,
    on(event, handler) {
      if (event === 'change') listeners.add(handler)
    },
    changeAppearance: elements.setAppearance,
    loadFonts: elements.addFonts,
  }
}
