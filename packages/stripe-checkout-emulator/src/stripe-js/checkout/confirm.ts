import type {
  StripeCheckoutConfirmResult,
  StripeCheckoutLoadActionsSuccess,
} from '@stripe/stripe-js'

import { EmulatorRefusal } from '../emulator-client.ts'
import { IntegrationError } from '../integration-error.ts'
import type { CardPaymentMethod } from '../wire.ts'
import { buyerError } from './buyer-error.ts'
import type { CheckoutContext } from './checkout-context.ts'
import { checkEmail } from './email.ts'

type Confirm = StripeCheckoutLoadActionsSuccess['confirm']
type ConfirmOptions = NonNullable<Parameters<Confirm>[0]>

const understood = new Set(['returnUrl', 'redirect', 'email', 'billingAddress'])

/**
 * Pays the session.
 *
 * Choice: it waits until every update given before it is through, and pays the total that the page
 * was told last. Where another one is due at Stripe by then, it pays nothing.
 *
 * @see https://docs.stripe.com/js/custom_checkout/confirm
 */
export function createConfirm(context: CheckoutContext): Confirm {
  return async (options = {}) => {
    refuseUnknown(options)
    const returnUrl = options.returnUrl ?? context.returnUrl
    const redirects = options.redirect !== 'if_required'
    if (redirects && !returnUrl) {
      throw new IntegrationError(
        'confirm needs a returnUrl, since the Checkout Session has no return_url. ' +
          "Pass one, or pass redirect: 'if_required'.",
      )
    }
    const result = await context.enqueue(() => pay(context, options))
    if (result.type === 'error' || !redirects || !returnUrl) return result
    context.settings.redirect(returnUrl)
    // Choice: the page is leaving, so whoever waits for the result waits for good.
    return new Promise(() => undefined)
  }
}

async function pay(
  { client, clientSecret, paymentElement, store }: CheckoutContext,
  { billingAddress, email }: ConfirmOptions,
): Promise<StripeCheckoutConfirmResult> {
  const emailError = email === undefined ? null : checkEmail(email)
  if (emailError) return failure(emailError.message)
  const expectedAmountMinor = store.read().total.total.minorUnitsAmount
  let paymentMethod: CardPaymentMethod | null = null
  if (expectedAmountMinor > 0) {
    const element = paymentElement()
    if (!element?.isMounted()) {
      throw new IntegrationError('confirm needs a mounted Payment Element to take the card from.')
    }
    const submission = element.submit()
    if ('error' in submission) return failure(submission.error)
    paymentMethod = withBillingAddress(submission.paymentMethod, billingAddress)
  }
  try {
    const { session } = await client.confirm(clientSecret, {
      email: email ?? store.state().email,
      expectedAmountMinor,
      paymentMethod,
    })
    store.update({ session })
    return { type: 'success', session: store.read() }
  } catch (error) {
    if (!(error instanceof EmulatorRefusal)) return failure(error)
    // Choice: whatever the reason was, the page is shown the session as it is now.
    const answer = await client.readSession(clientSecret).catch(() => null)
    if (answer) store.update({ session: answer.session })
    return refusal(error)
  }
}

/** What the shopper typed into the Payment Element goes before what the page knows. */
function withBillingAddress(
  paymentMethod: CardPaymentMethod,
  billingAddress: ConfirmOptions['billingAddress'],
): CardPaymentMethod {
  if (!billingAddress) return paymentMethod
  const { name, address } = billingAddress
  return {
    ...paymentMethod,
    billing_details: {
      ...(name ? { name } : {}),
      ...(address.postal_code ? { postal_code: address.postal_code } : {}),
      country: address.country,
      ...paymentMethod.billing_details,
    },
  }
}

function refusal(refused: EmulatorRefusal): StripeCheckoutConfirmResult {
  const { type, declineCode, message } = refused
  if (type !== 'card_error') return failure(refused)
  return {
    type: 'error',
    error: { message, code: 'paymentFailed', paymentFailed: { declineCode } },
  }
}

function failure(cause: unknown): StripeCheckoutConfirmResult {
  return { type: 'error', error: buyerError(cause) }
}

/** What is passed over in silence here would be missed only on the real Stripe. */
function refuseUnknown(options: ConfirmOptions): void {
  const unknown = Object.entries(options)
    .filter(([name, value]) => value !== undefined && !understood.has(name))
    .map(([name]) => name)
  if (unknown.length > 0) {
    throw new IntegrationError(`confirm: ${unknown.join(', ')} is not emulated.`)
  }
}
