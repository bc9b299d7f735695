import type { StripeCheckoutSavedPaymentMethod } from '@stripe/stripe-js'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { detachPaymentMethod } from '../payments/attach-payment-method.ts'
import { keepPaymentMethod } from '../payments/keep-payment-method.ts'
import type { Card, PaymentMethod } from '../payments/payment-method.ts'
import { addressView } from '../resources/address-view.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { requireOpen } from './require-open.ts'
import { typesOf } from './session-payment.ts'

type SavedCard = PaymentMethod & { readonly source: Card }

/**
 * The cards that the session's customer has kept and may be shown again; null where it has none
 * to ask for.
 * Choice: the newest comes first, and a card that is past its date is left out.
 *
 * @see https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-saved_payment_method_options
 */
export function savedPaymentMethods(
  session: CheckoutSession,
  { nowMs, paymentMethods }: Pick<Namespace, 'nowMs' | 'paymentMethods'>,
): StripeCheckoutSavedPaymentMethod[] | null {
  const { customer } = session
  if (customer === null || !typesOf(session).includes('card')) return null
  const filters = session.asGiven.saved_payment_method_options?.allow_redisplay_filters ?? [
    'always',
  ]
  return paymentMethods
    .withKey(customer)
    .toReversed()
    .filter(({ allowRedisplay }) => filters.includes(allowRedisplay))
    .filter(isCard)
    .filter(({ source }) => isCurrent(source, new Date(nowMs)))
    .map(savedView)
}

/**
 * Takes one of them from the customer.
 *
 * @throws StripeError 400 where the session does not allow that, or shows no such card
 */
export function removeSavedPaymentMethod(
  session: CheckoutSession,
  id: string,
  namespace: Namespace,
): void {
  requireOpen(session, namespace.now, 'updated')
  // Choice: that it has to be enabled is documented, what is said where it is not is not.
  if (session.asGiven.saved_payment_method_options?.payment_method_remove !== 'enabled') {
    throw invalidRequest(
      'Saved payment methods can be removed only where `saved_payment_method_options[payment_method_remove]` is `enabled`.',
      { param: 'payment_method' },
    )
  }
  const isShown = savedPaymentMethods(session, namespace)?.some((saved) => saved.id === id)
  const method = namespace.paymentMethods.get(id)
  if (!isShown || !method) throw noSuch('PaymentMethod', id, 'payment_method')
  keepPaymentMethod(namespace, detachPaymentMethod(method))
}

function isCard(method: PaymentMethod): method is SavedCard {
  return method.source.type === 'card'
}

/** Cards are good until the end of their month. */
function isCurrent({ expMonth, expYear }: Card, now: Date): boolean {
  return expYear * 12 + expMonth > now.getUTCFullYear() * 12 + now.getUTCMonth()
}

function savedView({ id, billing, source }: SavedCard): StripeCheckoutSavedPaymentMethod {
  const { brand, expMonth, expYear, last4 } = source
  const { address, ...contact } = billing
  return {
    id,
    type: 'card',
    card: { brand, expMonth, expYear, last4 },
    billingDetails: { ...contact, address: addressView(address) },
  }
}
