import type {
  StripeCheckoutAddressElementOptions,
  StripeCheckoutContact,
  StripeCheckoutSession,
} from '@stripe/stripe-js'

import { blankAddress, contactOf, isBlank, valuesOfContact } from '../address/address-values.ts'
import type { CheckoutActions } from '../checkout/checkout-actions.ts'
import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { countryOf } from '../element/country.ts'
import type { ElementPart } from '../element/create-part-element.ts'
import { createLatestSender } from '../element/latest-sender.ts'
import { type AddressSection, createAddressSection } from './address-section.ts'
import {
  type AddressReading,
  type AddressState,
  firstAddressState,
  readAddress,
  readContact,
} from './read-address.ts'

type Options = StripeCheckoutAddressElementOptions

interface AddressPartSettings {
  purpose: 'billing' | 'shipping'
  options: Options
  checkout: Pick<ElementCheckout, 'actions' | 'asks' | 'locale' | 'onSession' | 'session'>
  onChange: () => void
  onResize: () => void
}

export interface AddressPart extends ElementPart<Options> {
  /** Whether the shopper may take over the checkout's other address. */
  setCanSync(canSync: boolean): void
  now(): AddressReading & { isNewAddress: boolean; isEmpty: boolean }
}

/** Asks for an address, and gives it to the session as soon as it is whole. */
export function createAddressPart(settings: AddressPartSettings): AddressPart {
  const { purpose, checkout, onResize } = settings
  const { locale } = checkout
  const ownOf = (session: StripeCheckoutSession) =>
    purpose === 'billing' ? session.billingAddress : session.shippingAddress
  const otherOf = (session: StripeCheckoutSession | null) =>
    purpose === 'billing' ? session?.shippingAddress : session?.billingAddress
  let { options } = settings
  let state = firstAddressState(options, countryOf(locale))
  let place: HTMLElement | null = null
  let section: AddressSection | null = null
  let canSync = false
  let isUntouched = state.contact === null
  let isLoading = true

  const sender = createLatestSender<{ contact: StripeCheckoutContact; phone: string | null }>(
    ({ contact, phone }) => {
      const actions = checkout.actions()
      if (actions) void send(contact, phone, actions)
      return actions !== null
    },
  )

  async function send(
    contact: StripeCheckoutContact,
    phone: string | null,
    { updateBillingAddress, updateShippingAddress, updatePhoneNumber }: CheckoutActions,
  ) {
    if (phone) void updatePhoneNumber(phone)
    const update = purpose === 'billing' ? updateBillingAddress : updateShippingAddress
    const result = await update(contact)
    section?.setNotice(result.type === 'error' ? result.error.message : null)
    onResize()
  }

  function redraw() {
    if (place) {
      section = createAddressSection(place.ownerDocument, {
        purpose,
        options,
        state,
        locale,
        countries: countries(),
        canSync,
        onChange: change,
        onCommit: sender.flush,
      })
      place.replaceChildren(section.node)
    }
    tell()
  }

  function countries() {
    return (purpose === 'shipping' && checkout.asks()?.shippingCountries) || null
  }

  function change(next: AddressState) {
    state = next
    isUntouched = false
    tell()
  }

  function read(): AddressReading {
    if (!canSync || !state.isSynced) return readAddress(state, options)
    const contact = otherOf(checkout.session())
    if (contact) return readContact(contact, options)
    const { value } = readAddress(firstAddressState({}, state.values.country), options)
    return { value, error: `Your ${purpose} address is incomplete.` }
  }

  function tell() {
    const { value, error } = read()
    sender.offer(error === null ? { contact: contactOf(value), phone: value.phone || null } : null)
    settings.onChange()
    onResize()
  }

  /** What the session has already is what the fields begin with, until the shopper changes them. */
  function onSession(session: StripeCheckoutSession) {
    const own = ownOf(session)
    const isSynced = canSync && state.isSynced
    if (isLoading) limitCountry()
    if (own && isUntouched && !isSynced) {
      sender.know({ contact: contactOf(readContact(own, options).value), phone: null })
      const isSame = JSON.stringify(own) === JSON.stringify(otherOf(session))
      change({ ...state, values: valuesOfContact(own), isSynced: isSame })
      redraw()
    } else if (isSynced) tell()
    if (isLoading) sender.flush()
    isLoading = false
  }

  /** A shopper in a country that is not sent to begins in the first one that is. */
  function limitCountry() {
    const [first] = countries() ?? []
    if (!first) return
    const isAmong = countries()?.includes(state.values.country)
    if (!isAmong) state = { ...state, values: { ...state.values, country: first } }
    redraw()
  }

  checkout.onSession(onSession)
  const session = checkout.session()
  // Not before its owner has it.
  queueMicrotask(() => {
    if (session) onSession(session)
    if (state.contact !== null) tell()
  })

  return {
    draw(document) {
      place = document.createElement('div')
      redraw()
      return place
    },
    setOptions(next) {
      const hasNewContacts = next.contacts !== options.contacts
      options = next
      if (hasNewContacts) state = { ...state, contact: options.contacts?.[0] ? 0 : null }
      redraw()
    },
    setCanSync(next) {
      if (canSync === next) return
      canSync = next
      redraw()
    },
    now() {
      const reading = read()
      const isNewAddress = state.contact === null
      return { ...reading, isNewAddress, isEmpty: isBlank(reading.value) }
    },
    error: () => read().error,
    clear() {
      change({ ...state, values: blankAddress(state.values.country) })
      redraw()
    },
    showErrors() {
      section?.showErrors()
      onResize()
    },
    focus: () => section?.focus(),
    commit: sender.flush,
  }
}
