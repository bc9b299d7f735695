import type {
  Appearance,
  ExpressPaymentType,
  StripeCheckoutContact,
  StripeCheckoutSession,
} from '@stripe/stripe-js'

import type { CheckoutActions } from '../checkout/checkout-actions.ts'
import type { ElementCheckout } from '../checkout/checkout-element.ts'
import type { ElementEvents } from '../element/element-events.ts'
import type { CardPaymentMethod } from '../wire.ts'
import type { ExpressCheckoutEvents } from './express-checkout-events.ts'
import { askPage } from './page-answer.ts'
import { holder, walletAddresses } from './wallet-holder.ts'
import { openWalletSheet, type WalletSheet } from './wallet-sheet.ts'

const elementType = 'expressCheckout'

interface WalletPaymentSettings extends Pick<ElementCheckout, 'actions' | 'asks' | 'session'> {
  type: ExpressPaymentType
  /** `GPay` */
  title: string
  appearance: Appearance
  events: Pick<ElementEvents<ExpressCheckoutEvents, unknown>, 'emit' | 'isHeard'>
  onClose: () => void
}

/** A shopper in front of a wallet. */
export interface WalletPayment {
  setSession(session: StripeCheckoutSession): void
  /** The card that the shopper pays with, once they said so. */
  paymentMethod(): CardPaymentMethod | null
  cancel(): void
}

/** Opens a wallet; null where there is no session to pay, or the page does not want it opened. */
export async function startWalletPayment(
  settings: WalletPaymentSettings,
): Promise<WalletPayment | null> {
  const { type: expressPaymentType, events, asks } = settings
  if (events.isHeard('click')) {
    const isWanted = await askPage('click', (answer) =>
      events.emit('click', { elementType, expressPaymentType, ...answer }),
    )
    if (!isWanted) return null
  }
  const session = settings.session()
  const actions = settings.actions()
  if (!session || !actions) return null

  const countries = asks()?.shippingCountries
  const addresses = countries === undefined || countries === null ? [] : walletAddresses(countries)
  const [billing] = walletAddresses(null)
  let number: string | null = null
  let isPaying = false
  let shipping: StripeCheckoutContact | null = null

  const sheet: WalletSheet = openWalletSheet({
    ...settings,
    session,
    addresses,
    async onAddress(contact) {
      shipping = contact
      return changeAddress(contact, actions, events)
    },
    onShippingOption: (id) =>
      changeShippingOption(id, settings.session() ?? session, actions, events),
    onPay: (chosen) => void pay(chosen),
    onCancel: cancel,
  })

  async function pay(chosen: string) {
    if (!actions || !billing) return
    number = chosen
    if (!settings.session()?.email) await actions.updateEmail(holder.email)
    if (asks()?.phoneNumber) await actions.updatePhoneNumber(holder.phone)
    await actions.updateBillingAddress(billing)
    isPaying = true
    if (!events.isHeard('confirm')) {
      sheet.setError('The page does not listen to the confirm event.')
      return
    }
    const chosenRate = settings.session()?.shipping?.shippingOption
    events.emit('confirm', {
      expressPaymentType,
      billingDetails: { ...holder, address: asEventAddress(billing) },
      ...(shipping && {
        shippingAddress: { name: holder.name, address: asEventAddress(shipping) },
      }),
      ...(chosenRate && { shippingRate: asRate(chosenRate) }),
      paymentFailed: ({ message } = {}) => fail(message ?? 'Your payment failed.'),
    })
  }

  function fail(message: string) {
    isPaying = false
    sheet.setError(message)
  }

  function close() {
    number = null
    sheet.close()
    settings.onClose()
  }

  function cancel() {
    close()
    events.emit('cancel', { elementType })
  }

  return {
    cancel,
    paymentMethod() {
      if (number === null || !billing) return null
      const { country, postal_code } = billing.address
      return {
        // Choice: a card in a wallet has ten years to go.
        card: { number, exp_month: 12, exp_year: new Date().getFullYear() + 10, cvc: '123' },
        billing_details: { name: holder.name, country, postal_code: postal_code ?? '' },
      }
    },
    setSession(next) {
      sheet.setSession(next)
      if (next.status.type !== 'open') close()
      else if (isPaying && next.lastPaymentError) fail(next.lastPaymentError.message)
    },
  }
}

async function changeAddress(
  contact: StripeCheckoutContact,
  { updateShippingAddress }: CheckoutActions,
  events: WalletPaymentSettings['events'],
): Promise<string | null> {
  if (events.isHeard('shippingaddresschange')) {
    const { line1: _line1, line2: _line2, ...address } = asEventAddress(contact)
    const isTaken = await askPage('shippingaddresschange', (answer) =>
      events.emit('shippingaddresschange', { name: contact.name ?? '', address, ...answer }),
    )
    if (!isTaken) return 'The shop does not send to this address.'
  }
  const result = await updateShippingAddress(contact)
  return result.type === 'error' ? result.error.message : null
}

async function changeShippingOption(
  id: string,
  { shippingOptions }: StripeCheckoutSession,
  { updateShippingOption }: CheckoutActions,
  events: WalletPaymentSettings['events'],
): Promise<string | null> {
  const option = shippingOptions.find((it) => it.id === id)
  if (option && events.isHeard('shippingratechange')) {
    const isTaken = await askPage('shippingratechange', (answer) =>
      events.emit('shippingratechange', { shippingRate: asRate(option), ...answer }),
    )
    if (!isTaken) return 'The shop does not send this way.'
  }
  const result = await updateShippingOption(id)
  return result.type === 'error' ? result.error.message : null
}

function asEventAddress({ address }: StripeCheckoutContact) {
  return {
    line1: address.line1 ?? '',
    line2: address.line2 ?? null,
    city: address.city ?? '',
    state: address.state ?? '',
    postal_code: address.postal_code ?? '',
    country: address.country,
  }
}

function asRate({
  id,
  displayName,
  minorUnitsAmount: amount,
}: StripeCheckoutSession['shippingOptions'][number]) {
  return { id, amount, displayName: displayName ?? '' }
}
