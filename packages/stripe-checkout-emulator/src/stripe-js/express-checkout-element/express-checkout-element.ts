import type {
  ExpressPaymentType,
  StripeCheckoutExpressCheckoutElementOptions,
  StripeExpressCheckoutElementUpdateOptions,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement, type PageElement } from '../element/create-element.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { IntegrationError } from '../integration-error.ts'
import type { ExpressCheckoutEvents } from './express-checkout-events.ts'
import { createWalletButtons, walletButtonStyles } from './wallet-buttons.ts'
import { startWalletPayment, type WalletPayment } from './wallet-payment.ts'
import { availableWallets, shownWallets } from './wallets.ts'

type Options = Partial<StripeCheckoutExpressCheckoutElementOptions>

/** The element as the page has it. */
export interface ExpressCheckoutElement extends PageElement<
  ExpressCheckoutEvents,
  ExpressCheckoutElement
> {
  update(options: StripeExpressCheckoutElementUpdateOptions): ExpressCheckoutElement
}

const updatable = ['buttonHeight', 'layout', 'paymentMethodOrder']
const understood = [...updatable, 'buttonTheme', 'buttonType', 'paymentMethods']

/**
 * Makes the element with the buttons of wallets. A click opens a small emulated wallet, which pays
 * with a test card once the page confirms.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_express_checkout_element
 */
export function createExpressCheckoutElement(
  settings: ElementSettings<Options>,
): ElementControl<ExpressCheckoutElement> {
  checkOptions('createExpressCheckoutElement', settings.options, understood)
  let { appearance, options } = settings
  let payment: WalletPayment | null = null
  let isStarting = false

  const drawn = createElement<ExpressCheckoutEvents, ExpressCheckoutElement>(
    {
      ...settings,
      type: 'expressCheckout',
      title: 'Secure express checkout frame',
      styles: walletButtonStyles,
      draw,
      onDestroy() {
        payment?.cancel()
        settings.onDestroy()
      },
      readyDetails: () => ({ availablePaymentMethods: availableWallets(options) }),
    },
    () => element,
  )

  function draw() {
    const around = drawn.around()
    if (!around) return
    const buttons = createWalletButtons(around.document, {
      options,
      isNight: appearance.theme === 'night',
      onClick: (type) => void start(type),
      onResize: drawn.fit,
    })
    around.main.replaceChildren(buttons)
    drawn.fit()
  }

  async function start(type: ExpressPaymentType) {
    if (payment || isStarting) return
    isStarting = true
    const { title } = shownWallets(options).find((wallet) => wallet.type === type) ?? { title: '' }
    payment = await startWalletPayment({
      ...settings,
      type,
      title,
      appearance,
      events: drawn,
      onClose() {
        payment = null
      },
    })
    isStarting = false
  }

  settings.onSession((session) => payment?.setSession(session))

  const element: ExpressCheckoutElement = {
    ...drawn.methods,
    update(news) {
      checkOptions('element.update', news, updatable)
      options = { ...options, ...news }
      draw()
      return element
    },
  }
  return {
    element,
    isMounted: drawn.isMounted,
    setFonts: drawn.setFonts,
    setAppearance(next) {
      appearance = next
      drawn.setAppearance(next)
      draw()
    },
    validate: () => null,
    submit() {
      const paymentMethod = payment?.paymentMethod()
      if (paymentMethod) return { paymentMethod }
      return { error: 'The wallet was closed before the payment was confirmed.' }
    },
  }
}

function checkOptions(owner: string, options: Options, known: readonly string[]): void {
  refuseOtherOptions(owner, options, known)
  const { buttonHeight = 44 } = options
  if (buttonHeight >= 40 && buttonHeight <= 55) return
  throw new IntegrationError(
    `${owner}: buttonHeight is ${buttonHeight}, and should be from 40 to 55.`,
  )
}
