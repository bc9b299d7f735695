import type { ChallengeResult } from './checkout/challenge.ts'
import type { CustomFieldValue } from './custom-fields/custom-field-ask.ts'
import type {
  AuthenticateRequest,
  CardPaymentMethod,
  ChangeRequest,
  ConfirmAnswer,
  ConfirmRequest,
  SessionAnswer,
  SessionRequest,
  ShopperChange,
  Train,
  WireError,
} from './wire.ts'
import { stripeJsPaths } from './wire.ts'

/** The emulator's refusal, with those of Stripe's fields that an action looks at. */
export class EmulatorRefusal extends Error {
  readonly type: string
  readonly code: string | null
  readonly declineCode: string | null
  /** The subtotal that a promotion code needs, where it was not reached. */
  readonly minimum: { amountMinor: number; currency: string } | null

  constructor(error: WireError['error']) {
    const { type, message, code, decline_code, minimum_amount, minimum_amount_currency } = error
    super(message)
    this.type = type
    this.code = code ?? null
    this.minimum =
      minimum_amount === undefined || minimum_amount_currency === undefined
        ? null
        : { amountMinor: minimum_amount, currency: minimum_amount_currency }
    this.declineCode = decline_code ?? null
  }
}

export interface EmulatorClient {
  /**
   * Reads the session, first or again.
   * @throws EmulatorRefusal; or what `fetch` rejects with
   */
  readSession(clientSecret: string): Promise<SessionAnswer>
  /**
   * Changes the session for the shopper, and reads it.
   * @throws EmulatorRefusal, with the action's own code; or what `fetch` rejects with
   */
  change(clientSecret: string, change: ShopperChange): Promise<SessionAnswer>
  /**
   * Pays.
   * @throws EmulatorRefusal: `card_error` for a decline; or what `fetch` rejects with
   */
  confirm(clientSecret: string, payment: Payment): Promise<ConfirmAnswer>
  /**
   * Goes on with a payment that the shopper had to authenticate.
   * @throws EmulatorRefusal: `card_error` where they did not, or for a decline; or what `fetch`
   * rejects with
   */
  authenticate(clientSecret: string, result: ChallengeResult): Promise<ConfirmAnswer>
}

export interface Payment {
  email: string | null
  phoneNumber: string | null
  individualName: string | null
  businessName: string | null
  customFields: readonly CustomFieldValue[]
  /** Minor units: the total that the shopper saw. */
  expectedAmountMinor: number
  /** The card that was typed, or the id of a PaymentMethod; `null` pays a total of zero. */
  paymentMethod: CardPaymentMethod | string | null
  /** Whether the customer keeps it. */
  savePaymentMethod: boolean
}

export interface EmulatorClientOptions {
  /** Origin of the emulator's API. */
  apiBase: string
  fetch: typeof fetch
  publishableKey: string
  /** BCP 47 */
  locale: string
  betas: readonly string[]
  train: Train
}

/** The emulator as the script in the page sees it: four questions, asked with the client secret. */
export function createEmulatorClient(options: EmulatorClientOptions): EmulatorClient {
  const { apiBase, publishableKey, locale, betas, train } = options

  async function ask<Answer>(
    path: string,
    question: AuthenticateRequest | ChangeRequest | ConfirmRequest | SessionRequest,
  ) {
    const response = await options.fetch(new URL(path, apiBase).href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok || answer === null) throw new EmulatorRefusal(errorIn(answer, response.status))
    // The one cast: both ends of this private wire are built from the same types.
    return answer as Answer
  }

  const asked = (clientSecret: string): SessionRequest => ({
    key: publishableKey,
    client_secret: clientSecret,
    locale,
    betas: [...betas],
    train,
  })

  return {
    readSession: (clientSecret) => ask<SessionAnswer>(stripeJsPaths.session, asked(clientSecret)),
    change: (clientSecret, change) =>
      ask<SessionAnswer>(stripeJsPaths.change, { ...asked(clientSecret), change }),
    confirm: (
      clientSecret,
      { expectedAmountMinor, paymentMethod, savePaymentMethod, ...payment },
    ) =>
      ask<ConfirmAnswer>(stripeJsPaths.confirm, {
        key: publishableKey,
        client_secret: clientSecret,
        locale,
        ...fieldsOf(payment),
        expected_amount: expectedAmountMinor,
        payment_method: paymentMethod,
        save_payment_method: savePaymentMethod,
      }),
    authenticate: (clientSecret, result) =>
      ask<ConfirmAnswer>(stripeJsPaths.authenticate, {
        key: publishableKey,
        client_secret: clientSecret,
        locale,
        result,
      }),
  }
}

/** Who pays, as far as the page knows. */
function fieldsOf({
  email,
  phoneNumber,
  individualName,
  businessName,
  customFields,
}: Omit<Payment, 'expectedAmountMinor' | 'paymentMethod' | 'savePaymentMethod'>) {
  return {
    ...(email !== null && { email }),
    ...(phoneNumber !== null && { phone: phoneNumber }),
    ...(individualName !== null && { individual_name: individualName }),
    ...(businessName !== null && { business_name: businessName }),
    ...(customFields.length > 0 && { custom_fields: customFields }),
  } satisfies Partial<ConfirmRequest>
}

function errorIn(answer: unknown, status: number): WireError['error'] {
  if (isWireError(answer)) return answer.error
  return { type: 'api_error', message: `This is no answer of the emulator's (HTTP ${status}).` }
}

function isWireError(answer: unknown): answer is WireError {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false
  const { error } = answer
  return typeof error === 'object' && error !== null && 'message' in error && 'type' in error
}
