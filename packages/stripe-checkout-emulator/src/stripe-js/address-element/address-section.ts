import type { StripeCheckoutAddressElementOptions } from '@stripe/stripe-js'

import { createCheckbox } from '../element/checkbox.ts'
import { createNotice } from '../element/notice.ts'
import { createOptionList } from '../element/option-list.ts'
import { addressAsksOf } from './address-asks.ts'
import { createAddressForm } from './address-form.ts'
import type { AddressState } from './read-address.ts'

export interface AddressSectionSettings {
  purpose: 'billing' | 'shipping'
  options: StripeCheckoutAddressElementOptions
  state: AddressState
  /** BCP 47 */
  locale: string
  /** ISO 3166-1 of those that can be chosen; null: all. */
  countries: readonly string[] | null
  /** Whether the shopper may take over the checkout's other address. */
  canSync: boolean
  onChange: (state: AddressState) => void
  /** The shopper has left a field that they changed. */
  onCommit: () => void
}

export interface AddressSection {
  node: HTMLElement
  showErrors(): void
  /** Says why the session did not take the address; null: it did. */
  setNotice(message: string | null): void
  focus(): void
}

/** Draws an address: a box to take over the other one, the page's contacts, and the fields. */
export function createAddressSection(
  document: Document,
  settings: AddressSectionSettings,
): AddressSection {
  const { purpose, options, locale, countries, canSync, onCommit } = settings
  const { contacts = [] } = options
  let { state } = settings

  const form = createAddressForm(document, {
    purpose,
    values: state.values,
    asks: addressAsksOf(options),
    locale,
    countries,
    onInput: (values) => change({ values }),
    onCommit,
  })
  const other = purpose === 'billing' ? 'shipping' : 'billing'
  const sync = createCheckbox(document, {
    name: `${purpose}SameAs${other === 'billing' ? 'Billing' : 'Shipping'}`,
    label: `${purpose === 'billing' ? 'Billing' : 'Shipping'} address is same as ${other}`,
    checked: state.isSynced,
    onInput: (isSynced) => change({ isSynced }),
  })
  const list = createOptionList(document, {
    name: `${purpose}Contact`,
    label: purpose === 'billing' ? 'Billing address' : 'Shipping address',
    options: [
      ...contacts.map(({ name, address: { line1, city, postal_code: postalCode } }, index) => ({
        value: String(index),
        title: name,
        detail: [line1, city, postalCode].filter(Boolean).join(', '),
      })),
      { value: 'new', title: 'New address' },
    ],
    value: String(state.contact ?? 'new'),
    onInput: (value) => change({ contact: value === 'new' ? null : Number(value) }),
  })
  const node = document.createElement('div')
  const notice = createNotice(document)
  node.className = 'Panel'
  node.append(
    ...(canSync ? [sync.node] : []),
    ...(contacts.length > 0 ? [list.node] : []),
    form.node,
    notice.node,
  )
  drawState()

  function change(news: Partial<AddressState>) {
    state = { ...state, ...news }
    drawState()
    settings.onChange(state)
  }

  function drawState() {
    const isSynced = canSync && state.isSynced
    list.node.hidden = isSynced
    form.node.hidden = isSynced || state.contact !== null
  }

  return {
    node,
    showErrors: () => (canSync && state.isSynced ? sync.control.focus() : form.showErrors()),
    setNotice: notice.set,
    focus: () => node.querySelector<HTMLElement>('input, select')?.focus(),
  }
}
