import type { Appearance, StripeCheckoutContact, StripeCheckoutSession } from '@stripe/stripe-js'

import { createNotice, type Notice } from '../element/notice.ts'
import { createOptionList } from '../element/option-list.ts'
import { keepFocus } from '../modal/keep-focus.ts'
import { openModal } from '../modal/open-modal.ts'
import { walletCards } from './wallet-holder.ts'

export interface WalletSheet {
  /** Shows what the session comes to now. */
  setSession(session: StripeCheckoutSession): void
  /** Says why the payment failed, and lets the shopper try again. */
  setError(message: string): void
  close(): void
}

interface WalletSheetSettings {
  /** `GPay` */
  title: string
  appearance: Appearance
  session: StripeCheckoutSession
  /** Where the order may be sent; empty where none is. */
  addresses: readonly StripeCheckoutContact[]
  onAddress: (contact: StripeCheckoutContact) => Promise<string | null>
  onShippingOption: (id: string) => Promise<string | null>
  /** @param number of the card that was chosen */
  onPay: (number: string) => void
  onCancel: () => void
}

/** Opens what a wallet shows over the page. */
export function openWalletSheet(settings: WalletSheetSettings): WalletSheet {
  const { addresses, title } = settings
  let { session } = settings
  let card = walletCards[0]?.number ?? ''
  let redraw: (() => void) | null = null
  let notice: Notice | null = null
  let pay: HTMLButtonElement | null = null

  const modal = openModal({
    type: 'wallet',
    title: `${title} payment sheet`,
    appearance: settings.appearance,
    onEscape: settings.onCancel,
    draw({ document, main }) {
      const heading = document.createElement('h1')
      const shipping = document.createElement('div')
      const buttons = document.createElement('div')
      const hint = document.createElement('p')
      const cancel = buttonOf(document, 'Button', 'Cancel', settings.onCancel)
      const payNow = buttonOf(document, 'Button Button--primary', '', () => {
        setBusy(true)
        settings.onPay(card)
      })
      const said = createNotice(document)
      let lastShipping = ''
      pay = payNow
      notice = said

      heading.textContent = title
      shipping.className = 'Sections'
      buttons.className = 'Row'
      buttons.append(payNow, cancel)
      hint.className = 'Hint'
      hint.textContent = 'Emulated wallet · no money moves'
      main.append(heading, cardList(document))
      if (addresses.length > 0) main.append(addressList(document))
      main.append(shipping, said.node, buttons, hint)

      redraw = () => {
        payNow.textContent = `Pay ${session.total.total.amount}`
        const { shippingOptions } = session
        const shown = JSON.stringify(shippingOptions)
        if (shown === lastShipping) return
        lastShipping = shown
        shipping.replaceChildren(...(shippingOptions.length > 0 ? [optionList(document)] : []))
        shipping.hidden = shippingOptions.length === 0
        modal.fit()
      }
      redraw()
      keepFocus(document)
      payNow.focus()
    },
  })

  function cardList(document: Document) {
    return createOptionList(document, {
      name: 'card',
      label: 'Card',
      options: walletCards.map(({ number, ...words }) => ({ value: number, ...words })),
      value: card,
      onInput(number) {
        card = number
      },
    }).node
  }

  function addressList(document: Document) {
    const options = addresses.map(({ name, address }, index) => ({
      value: String(index),
      title: name ?? '',
      detail: [address.line1, address.city, address.country].filter(Boolean).join(', '),
    }))
    const onInput = (index: string) => {
      const chosen = addresses[Number(index)]
      if (chosen) void settings.onAddress(chosen).then(say)
    }
    onInput('0')
    return createOptionList(document, {
      name: 'address',
      label: 'Send to',
      options,
      value: '0',
      onInput,
    }).node
  }

  function optionList(document: Document) {
    return createOptionList(document, {
      name: 'shippingOption',
      label: 'Shipping',
      options: session.shippingOptions.map(({ id, displayName, amount }) => ({
        value: id,
        title: displayName ?? id,
        detail: amount,
      })),
      value: session.shipping?.shippingOption.id ?? '',
      onInput: (id) => void settings.onShippingOption(id).then(say),
    }).node
  }

  function say(message: string | null) {
    notice?.set(message)
    if (pay) pay.disabled = message !== null
    modal.fit()
  }
  function setBusy(isBusy: boolean) {
    notice?.set(null)
    if (pay) pay.disabled = isBusy
    modal.fit()
  }

  return {
    setSession(next) {
      session = next
      redraw?.()
    },
    setError(message) {
      setBusy(false)
      notice?.set(message)
      modal.fit()
    },
    close: modal.close,
  }
}

function buttonOf(document: Document, className: string, text: string, onClick: () => void) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.textContent = text
  button.addEventListener('click', onClick)
  return button
}
