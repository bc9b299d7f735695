import type {
  StripeCheckoutConfirmResult,
  StripeCheckoutLoadActionsSuccess,
} from '@stripe/stripe-js'

import { EmulatorRefusal } from '../ask-emulator.ts'
import type { Payment } from '../emulator-client.ts'
import { IntegrationError } from '../integration-error.ts'
import type { ConfirmAnswer } from '../wire.ts'
import { asBoolean, asText } from './argument.ts'
import { buyerError } from './buyer-error.ts'
import type { CheckoutContext } from './checkout-context.ts'
import type { Submission } from './checkout-element.ts'
import { customFieldsOf } from './custom-fields-of.ts'
import { checkEmail } from './email.ts'
import { keepAddresses, withBillingAddress } from './confirm-addresses.ts'
import { payerOf } from './payer.ts'
import { elementsThatAsk, validate } from './validate-elements.ts'

type Confirm = StripeCheckoutLoadActionsSuccess['confirm']
export type ConfirmOptions = NonNullable<Parameters<Confirm>[0]>

/**
 * All but `onRequiresApproval`: it is for a preview, manual approval, of which neither the parameter
 * that asks for it nor what the server answers it with is published.
 */
const understood = new Set([
  'billingAddress',
  'email',
  'expressCheckoutConfirmEvent',
  'formConfirmEvent',
  'paymentMethod',
  'phoneNumber',
  'redirect',
  'returnUrl',
  'savePaymentMethod',
  'shippingAddress',
])

/**
 * Pays the session.
 *
 * Choice: it waits until every update given before it is through, and pays the total that the page
 * was told last. Where another one is due at Stripe by then, it pays nothing. A `savePaymentMethod`
 * of the page goes before the box in the Payment Element.
 *
 * @see https://docs.stripe.com/js/custom_checkout/confirm
 */
export function createConfirm(context: CheckoutContext): Confirm {
  return async (options = {}) => {
    refuseUnknown(options)
    checkArguments(options)
    const returnUrl = options.returnUrl ?? context.returnUrl
    const redirects = options.redirect !== 'if_required'
    if (redirects && !returnUrl) {
      throw new IntegrationError(
        'confirm needs a returnUrl, since the Checkout Session has no return_url. ' +
          "Pass one, or pass redirect: 'if_required'.",
      )
    }
    refuseUnshownTotal(context)
    for (const [, control] of context.elements.controls()) control.commit?.()
    const result = await context.enqueue(() => pay(context, options))
    if (result.type === 'error' || !redirects || !returnUrl) return result
    context.settings.redirect(returnUrl.replaceAll('{CHECKOUT_SESSION_ID}', result.session.id))
    // Choice: the page is leaving, so whoever waits for the result waits for good.
    return new Promise(() => undefined)
  }
}

async function pay(
  context: CheckoutContext,
  options: ConfirmOptions,
): Promise<StripeCheckoutConfirmResult> {
  const { client, clientSecret, elements, store } = context
  const { email, phoneNumber } = options
  const emailError = email === undefined ? null : checkEmail(email)
  if (emailError) return failure(emailError.message)
  const { session: known } = store.state()
  const expectedAmountMinor = known.total.total.minorUnitsAmount
  const wrong = wrongBesides(elements, options)
  if (wrong !== undefined) return failure(wrong)
  const submission = submissionOf(context, options)
  if ('error' in submission) return failure(submission.error)
  try {
    await keepAddresses(context, options)
    const { page } = store.state()
    const answer = await client.confirm(clientSecret, {
      ...page,
      email: email ?? page.email,
      phoneNumber: phoneNumber ?? page.phoneNumber,
      customFields: customFieldsOf(elements),
      expectedAmountMinor,
      paymentMethod: submission.paymentMethod,
      savePaymentMethod: options.savePaymentMethod ?? submission.savePaymentMethod ?? false,
    })
    const { session } = await authenticated(context, answer)
    store.update({ session })
    return { type: 'success', session: store.read() }
  } catch (error) {
    if (error instanceof IntegrationError) throw error
    // Choice: whatever the reason was, the page is shown the session as it is now.
    const answer = await client.readSession(clientSecret).catch(() => null)
    if (answer) store.update({ session: answer.session })
    if (error instanceof EmulatorRefusal) return refusal(error)
    // The answer was lost on its way, and that may have been the only thing that was.
    const session = store.read()
    return session.status.type === 'complete' ? { type: 'success', session } : failure(lostAnswer)
  }
}

/**
 * What is paid by: the PaymentMethod that the page names, whatever the elements hold; else what the
 * shopper gave there. Null where nothing is to be paid.
 */
function submissionOf(
  { elements, store }: CheckoutContext,
  options: ConfirmOptions,
): (Omit<Submission, 'paymentMethod'> & Pick<Payment, 'paymentMethod'>) | { error: string } {
  if (options.paymentMethod !== undefined) return { paymentMethod: options.paymentMethod }
  const { billingAddress, total } = store.state().session
  if (total.total.minorUnitsAmount === 0) return { paymentMethod: null }
  const submission = payerOf(elements.controls(), options).submit()
  if ('error' in submission || typeof submission.paymentMethod === 'string') return submission
  const address = options.billingAddress ?? billingAddress
  return { ...submission, paymentMethod: withBillingAddress(submission.paymentMethod, address) }
}

/** A page in plain JavaScript may have passed anything. */
function checkArguments({ paymentMethod, savePaymentMethod }: ConfirmOptions): void {
  if (paymentMethod !== undefined) asText(paymentMethod, 'confirm: paymentMethod')
  if (savePaymentMethod !== undefined) asBoolean(savePaymentMethod, 'confirm: savePaymentMethod')
}

/**
 * What is wrong in the elements beside the one that pays, which speaks for itself.
 * Choice: nothing is paid while an element on the page is incomplete. A wallet brings all along.
 */
function wrongBesides(
  elements: CheckoutContext['elements'],
  { expressCheckoutConfirmEvent, formConfirmEvent }: ConfirmOptions,
): string | undefined {
  if (expressCheckoutConfirmEvent || formConfirmEvent) return undefined
  const others = elementsThatAsk(elements).filter(
    ({ element }) => element !== 'payment' && element !== 'checkoutForm',
  )
  return validate(others)[0]?.message
}

/** Asks the shopper for their bank, where that is asked. */
async function authenticated(
  { client, clientSecret, elements, settings }: CheckoutContext,
  answer: ConfirmAnswer,
): Promise<ConfirmAnswer> {
  if (!answer.challenge) return answer
  const appearance = elements.appearance()
  const result = await settings.challenge({ ...answer.challenge, appearance })
  return client.authenticate(clientSecret, result)
}

function refusal(refused: EmulatorRefusal): StripeCheckoutConfirmResult {
  const { type, declineCode, message } = refused
  if (type !== 'card_error') return failure(refused)
  return {
    type: 'error',
    error: { message, code: 'paymentFailed', paymentFailed: { declineCode } },
  }
}

/** Choice: the text is not documented. It is shown to the shopper. */
const lostAnswer =
  'We lost the connection before your payment was answered. Please try again: you do not pay twice.'

function failure(cause: unknown): StripeCheckoutConfirmResult {
  return { type: 'error', error: buyerError(cause) }
}

/** Stripe documents that it throws, and not in which words. */
function refuseUnshownTotal({ totalWasRead }: CheckoutContext): void {
  if (totalWasRead()) return
  throw new IntegrationError(
    'confirm needs the page to show what there is to pay: read session.total.total.amount, or ' +
      'minorUnitsAmount with session.currency and session.minorUnitsAmountDivisor.',
  )
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
