import type { Stripe } from '@stripe/stripe-js'

import type { EmulatedStripe } from './stripe-constructor.ts'
import type { Train } from './wire.ts'

type Later = Exclude<keyof Stripe, keyof EmulatedStripe | 'registerAppInfo'>

/** Written as a record, so that the compiler finds one that is missing. */
const newest: Readonly<Record<Later, true>> = {
  collectBankAccountForPayment: true,
  collectBankAccountForSetup: true,
  collectBankAccountToken: true,
  collectFinancialConnectionsAccounts: true,
  confirmAcssDebitPayment: true,
  confirmAcssDebitSetup: true,
  confirmAffirmPayment: true,
  confirmAfterpayClearpayPayment: true,
  confirmAlipayPayment: true,
  confirmAmazonPaySetup: true,
  confirmAuBecsDebitPayment: true,
  confirmAuBecsDebitSetup: true,
  confirmBacsDebitSetup: true,
  confirmBancontactPayment: true,
  confirmBancontactSetup: true,
  confirmBilliePayment: true,
  confirmBlikPayment: true,
  confirmBlikSetup: true,
  confirmBoletoPayment: true,
  confirmCardPayment: true,
  confirmCardSetup: true,
  confirmCashappPayment: true,
  confirmCashappSetup: true,
  confirmCustomerBalancePayment: true,
  confirmEpsPayment: true,
  confirmFpxPayment: true,
  confirmGiropayPayment: true,
  confirmGrabPayPayment: true,
  confirmIdealPayment: true,
  confirmIdealSetup: true,
  confirmKlarnaPayment: true,
  confirmKonbiniPayment: true,
  confirmMobilepayPayment: true,
  confirmMultibancoPayment: true,
  confirmOxxoPayment: true,
  confirmP24Payment: true,
  confirmPayByBankPayment: true,
  confirmPayNowPayment: true,
  confirmPayPalPayment: true,
  confirmPayPalSetup: true,
  confirmPixPayment: true,
  confirmPromptPayPayment: true,
  confirmSepaDebitPayment: true,
  confirmSepaDebitSetup: true,
  confirmSetup: true,
  confirmSofortPayment: true,
  confirmSofortSetup: true,
  confirmTwintPayment: true,
  confirmUsBankAccountPayment: true,
  confirmUsBankAccountSetup: true,
  confirmWechatPayPayment: true,
  createConfirmationToken: true,
  createEmbeddedCheckoutPage: true,
  createEphemeralKeyNonce: true,
  createPaymentMethod: true,
  createRadarSession: true,
  createToken: true,
  handleCardAction: true,
  handleNextAction: true,
  initializePricing: true,
  paymentRequest: true,
  processOrder: true,
  retrieveOrder: true,
  retrieveSetupIntent: true,
  verifyIdentity: true,
  verifyMicrodepositsForPayment: true,
  verifyMicrodepositsForSetup: true,
}

/** What went by another name, or went away, with clover or dahlia. */
const older = ['createSource', 'initEmbeddedCheckout', 'redirectToCheckout', 'retrieveSource']

/** The methods of Stripe's object that are not emulated: one for each method of payment, and its older ways. */
export function laterMethods(train: Train): readonly string[] {
  const isOld = train === 'basil' || train === 'clover'
  return [...Object.keys(newest), ...(isOld ? older : [])]
}
