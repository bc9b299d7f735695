import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import type { Appearance } from '@stripe/stripe-js'
// Not the main entry: that one asks for Stripe.js on import, before the worker can answer.
import { loadStripe } from '@stripe/stripe-js/pure'
import { DiscountsProvider, type DiscountsProviderProps } from 'checkout-discounts-react'
import { de } from 'checkout-discounts-react/messages/de'
import { ja } from 'checkout-discounts-react/messages/ja'
import { type PropsWithChildren, useMemo, useState } from 'react'

import { type CheckoutSetup, defaultSetup } from './checkout-setup.ts'
import { clientBetas, openCheckout, serverOf } from './emulated-shop.ts'

interface InCheckoutProps {
  /** What is other than usual. */
  setup?: Partial<CheckoutSetup>
  /** What Stripe's frames are drawn with. */
  appearance?: Appearance
  /** What the kit's provider is given besides. */
  provider?: Partial<DiscountsProviderProps>
}

function loadEmulatedStripe({ serverUpdates, locale }: CheckoutSetup) {
  const betas = serverUpdates ? { betas: [...clientBetas] } : {}
  return loadStripe('pk_test_storybook', { ...betas, locale })
}

/** Stripe's own loader and provider, and the kit's, around one story. */
export function InCheckout({
  setup: changes,
  appearance,
  provider,
  children,
}: PropsWithChildren<InCheckoutProps>) {
  const [setup] = useState(() => ({ ...defaultSetup, ...changes }))
  const [stripe] = useState(() => loadEmulatedStripe(setup))
  const [clientSecret] = useState(() => openCheckout(setup))
  const options = useMemo(
    () => ({ clientSecret, elementsOptions: appearance ? { appearance } : {} }),
    [clientSecret, appearance],
  )
  return (
    <CheckoutElementsProvider stripe={stripe} options={options}>
      <WithDiscounts server={serverOf(setup)} messages={words[setup.locale]} {...provider}>
        <div className="storybook-checkout">{children}</div>
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}

/** English is built in. */
const words = { de, ja, en: {} }

function WithDiscounts(props: Partial<DiscountsProviderProps>) {
  return <DiscountsProvider checkout={useCheckoutElements()} {...props} />
}
