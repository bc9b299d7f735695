import { IntegrationError } from '../integration-error.ts'
import type { ElementControl, ElementName } from './checkout-element.ts'
import type { ConfirmOptions } from './confirm.ts'

type Payer = Required<Pick<ElementControl<unknown>, 'submit'>>

const words = {
  payment: 'Payment Element',
  checkoutForm: 'form',
  expressCheckout: 'Express Checkout Element',
}

/**
 * The element that the shopper pays with: the one whose `confirm` event is handed on, else the
 * Payment Element, else the form.
 *
 * @throws IntegrationError where it is not on the page
 */
export function payerOf(
  controls: readonly (readonly [ElementName, ElementControl<unknown>])[],
  options: Pick<ConfirmOptions, 'expressCheckoutConfirmEvent' | 'formConfirmEvent'>,
): Payer {
  const mounted = new Map(controls.filter(([, control]) => control.isMounted()))
  const hasForm =
    options.formConfirmEvent || (!mounted.has('payment') && mounted.has('checkoutForm'))
  const onPage = hasForm ? 'checkoutForm' : 'payment'
  const name = options.expressCheckoutConfirmEvent ? 'expressCheckout' : onPage
  const { submit } = mounted.get(name) ?? {}
  if (submit) return { submit }
  throw new IntegrationError(`confirm needs a mounted ${words[name]} to take the card from.`)
}
