import type { Appearance, ExpressPaymentType, StripeCheckoutFormOptions } from '@stripe/stripe-js'

import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { createElementEvents } from '../element/element-events.ts'
import type { ExpressCheckoutEvents } from '../express-checkout-element/express-checkout-events.ts'
import { createWalletButtons } from '../express-checkout-element/wallet-buttons.ts'
import {
  startWalletPayment,
  type WalletPayment,
} from '../express-checkout-element/wallet-payment.ts'
import { shownWallets } from '../express-checkout-element/wallets.ts'
import { type FormSection, shownSection } from './form-section.ts'

interface ExpressSectionSettings {
  checkout: ElementCheckout
  options: NonNullable<StripeCheckoutFormOptions['expressCheckout']>
  appearance: () => Appearance
  onConfirm: (event: ExpressCheckoutEvents['confirm']) => void
  onCancel: () => void
  onResize: () => void
  /** Choice: what no wallet knows, the shop's own fields, is filled in before one opens. */
  first: Pick<FormSection, 'error' | 'showErrors'>
}

export interface ExpressSection extends FormSection {
  /** The wallet that is open, if one is. */
  payment(): WalletPayment | null
}

/** The buttons of wallets, above everything that a wallet knows already. */
export function createExpressSection(settings: ExpressSectionSettings): ExpressSection {
  const { checkout, options, appearance, first, onResize } = settings
  const events = createElementEvents<ExpressCheckoutEvents, void>(() => undefined)
  events.on('confirm', settings.onConfirm)
  events.on('cancel', settings.onCancel)
  let payment: WalletPayment | null = null
  checkout.onSession((session) => payment?.setSession(session))

  async function start(type: ExpressPaymentType) {
    if (payment) return
    if (first.error() !== null) {
      first.showErrors()
      return
    }
    const { title = '' } = shownWallets(options).find((wallet) => wallet.type === type) ?? {}
    payment = await startWalletPayment({
      ...checkout,
      type,
      title,
      appearance: appearance(),
      events,
      onClose() {
        payment = null
      },
    })
  }

  function draw(document: Document): HTMLElement | null {
    if (shownWallets(options).length === 0) return null
    const node = document.createElement('div')
    const or = document.createElement('p')
    const isNight = appearance().theme === 'night'
    node.className = 'FormSection'
    or.className = 'Or'
    or.textContent = 'Or pay another way'
    node.append(
      createWalletButtons(document, {
        options,
        isNight,
        onClick: (type) => void start(type),
        onResize,
      }),
      or,
    )
    return node
  }
  return { ...shownSection('Contact', draw), payment: () => payment }
}
