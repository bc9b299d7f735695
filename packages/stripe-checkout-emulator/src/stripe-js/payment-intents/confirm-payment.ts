import type { ConfirmPaymentData, PaymentIntent, PaymentIntentResult } from '@stripe/stripe-js'

import type { CheckoutSettings } from '../checkout/checkout-settings.ts'
import type { Submission } from '../checkout/checkout-element.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { IntegrationError } from '../integration-error.ts'
import type { IntentAnswer, IntentPayment } from '../wire.ts'
import type { IntentClient } from './intent-client.ts'
import type { IntentElementsControl } from './intent-elements.ts'
import { checkIntentSecret } from './intent-secret.ts'
import { incompleteDetails, pageError } from './page-error.ts'
import type { ConfirmPaymentOptions } from './payment-intents.ts'

export type ConfirmPaymentParams = Partial<ConfirmPaymentData>

const understood = [
  'payment_method',
  'payment_method_data',
  'receipt_email',
  'return_url',
  'shipping',
]

/**
 * Pays a PaymentIntent.
 *
 * Choice: it pays what the PaymentIntent comes to at Stripe by then, whatever the page has shown:
 * that Stripe compares the two is documented nowhere, not even for `fetchUpdates`.
 *
 * @throws IntegrationError, as a rejection, for mistakes of the page
 * @see https://docs.stripe.com/js/payment_intents/confirm_payment
 */
export async function confirmPayment(
  client: IntentClient,
  settings: CheckoutSettings,
  options: Omit<ConfirmPaymentOptions, 'elements'>,
  control: IntentElementsControl | undefined,
): Promise<PaymentIntentResult> {
  const { confirmParams = {}, redirect } = options
  refuseOtherOptions('confirmPayment', options, ['clientSecret', 'confirmParams', 'redirect'])
  refuseOtherOptions('confirmPayment: confirmParams', confirmParams, understood)
  const { return_url: returnUrl } = confirmParams
  if (redirect !== 'if_required' && !returnUrl) {
    throw new IntegrationError(
      "confirmPayment needs a confirmParams.return_url. Pass one, or pass redirect: 'if_required'.",
    )
  }
  const secret = checkIntentSecret(options.clientSecret ?? control?.clientSecret, 'confirmPayment')
  const submission = submissionOf(confirmParams, control)
  if ('error' in submission) return { error: incompleteDetails(submission.error) }
  try {
    const asked = await client.confirm(secret, paymentOf(confirmParams, submission))
    const { payment_intent } = await authenticated(client, settings, control, asked)
    if (redirect === 'if_required' || !returnUrl) return { paymentIntent: payment_intent }
    settings.redirect(withOutcome(returnUrl, payment_intent))
    // The page is leaving, so whoever waits for the result waits for good.
    return await new Promise(() => undefined)
  } catch (error) {
    if (error instanceof IntegrationError) throw error
    return { error: pageError(error) }
  }
}

/** The PaymentMethod that the page names goes before what the element holds. */
function submissionOf(
  { payment_method: named }: ConfirmPaymentParams,
  control: IntentElementsControl | undefined,
): Submission | { error: string } {
  if (named !== undefined) return { paymentMethod: named }
  if (control) return control.submission()
  throw new IntegrationError(
    'confirmPayment needs elements, or a confirmParams.payment_method, to pay with.',
  )
}

/** What the element collected goes before what the page says of the payer. */
function paymentOf(
  { payment_method_data: data, receipt_email, return_url, shipping }: ConfirmPaymentParams,
  { paymentMethod }: Submission,
): IntentPayment {
  const rest: IntentPayment = {
    ...(receipt_email !== undefined && { receipt_email }),
    ...(shipping && { shipping }),
    // A card leads nowhere; that an address is there is asked of payments by whatever is enabled.
    return_url: return_url ?? location.href,
  }
  if (typeof paymentMethod === 'string') return { ...rest, payment_method: paymentMethod }
  const { card, billing_details: { country, postal_code, name } = {} } = paymentMethod
  const { address, ...billing } = data?.billing_details ?? {}
  return {
    ...rest,
    payment_method_data: {
      ...data,
      type: 'card',
      card,
      billing_details: {
        ...billing,
        ...(name !== undefined && { name }),
        address: {
          ...address,
          ...(country !== undefined && { country }),
          ...(postal_code !== undefined && { postal_code }),
        },
      },
    },
  }
}

/** Asks the shopper for their bank, where that is asked. */
async function authenticated(
  client: IntentClient,
  settings: CheckoutSettings,
  control: IntentElementsControl | undefined,
  { challenge, payment_intent }: IntentAnswer,
): Promise<Pick<IntentAnswer, 'payment_intent'>> {
  const secret = payment_intent.client_secret
  if (!challenge || !secret) return { payment_intent }
  const appearance = control?.appearance() ?? {}
  return client.authenticate(secret, await settings.challenge({ ...challenge, appearance }))
}

/** @see https://docs.stripe.com/payments/payment-intents/verifying-status */
function withOutcome(returnUrl: string, { id, client_secret, status }: PaymentIntent): string {
  const url = new URL(returnUrl, location.href)
  url.searchParams.set('payment_intent', id)
  url.searchParams.set('payment_intent_client_secret', client_secret ?? '')
  url.searchParams.set('redirect_status', status === 'succeeded' ? 'succeeded' : 'pending')
  return url.href
}
