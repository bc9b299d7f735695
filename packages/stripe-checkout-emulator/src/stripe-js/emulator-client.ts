import type { AskEmulator } from './ask-emulator.ts'
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
} from './wire.ts'
import { stripeJsPaths } from './wire.ts'

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
  ask: AskEmulator
  publishableKey: string
  /** BCP 47 */
  locale: string
  betas: readonly string[]
  train: Train
}

/** The emulator as the script in the page sees it: four questions, asked with the client secret. */
export function createEmulatorClient(options: EmulatorClientOptions): EmulatorClient {
  const { ask, publishableKey, locale, betas, train } = options

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
      ask<SessionAnswer>(stripeJsPaths.change, {
        ...asked(clientSecret),
        change,
      } satisfies ChangeRequest),
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
      } satisfies ConfirmRequest),
    authenticate: (clientSecret, result) =>
      ask<ConfirmAnswer>(stripeJsPaths.authenticate, {
        key: publishableKey,
        client_secret: clientSecret,
        locale,
        result,
      } satisfies AuthenticateRequest),
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
