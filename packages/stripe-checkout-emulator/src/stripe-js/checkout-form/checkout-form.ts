import type {
  StripeCheckoutForm,
  StripeCheckoutFormChangeEvent,
  StripeCheckoutFormConfirmEvent,
  StripeCheckoutFormOptions,
  StripeCheckoutSession,
} from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'
import { IntegrationError } from '../integration-error.ts'
import { createFormPage, type FormPage } from './form-page.ts'
import type { FormSection } from './form-section.ts'
import { createFormSections, type FormSections, readSections } from './form-sections.ts'
import { formStyles } from './form-styles.ts'
import { firstErrorIn, formViews, showErrorsIn } from './form-views.ts'
import { payButtonLabel } from './pay-button.ts'

interface FormEvents extends BaseEvents<'checkoutForm'> {
  change: StripeCheckoutFormChangeEvent
  confirm: StripeCheckoutFormConfirmEvent
  cancel: { elementType: 'checkoutForm' }
}

const elementType = 'checkoutForm'

/**
 * Makes the form of a checkout: everything that the session asks for, and a button to pay.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_form
 */
export function createCheckoutForm(
  settings: ElementSettings<StripeCheckoutFormOptions>,
): ElementControl<StripeCheckoutForm> {
  const { options } = settings
  refuseOtherOptions('createForm', options, ['contacts', 'expressCheckout', 'features', 'layout'])
  const isCompact = options.layout === 'compact'
  let { appearance } = settings
  let sections: FormSections | null = null
  let page: FormPage | null = null
  let view = 0
  const lastShown = new Map<FormSection, string>()
  let lastChange = ''
  let lastPaymentError: string | null = null

  const drawn = createElement<FormEvents, StripeCheckoutForm>(
    {
      ...settings,
      type: elementType,
      title: 'Secure checkout form frame',
      styles: formStyles,
      loaded,
      draw,
      clear: () => undefined,
      onDestroy() {
        sections?.express.payment()?.cancel()
        settings.onDestroy()
      },
    },
    () => element,
  )

  async function loaded() {
    const failure = await settings.loaded()
    if (!failure) start()
    return failure
  }

  function start() {
    sections ??= createFormSections({
      checkout: settings,
      options,
      appearance: () => appearance,
      onChange,
      onResize: () => drawn.fit(),
      onWalletCancel: () => drawn.emit('cancel', { elementType }),
      onWalletConfirm: (event) => drawn.emit('confirm', { ...event, source: 'checkout-form-ece' }),
    })
    draw()
  }

  function draw() {
    const around = drawn.around()
    if (!around || !sections) return
    page = createFormPage(around.document, {
      sections: sections.all,
      isCompact,
      onPay: pay,
      onView: goTo,
    })
    page.setView(view)
    around.main.replaceChildren(page.node)
    onSession()
  }

  function onSession() {
    const session = settings.session()
    if (!session || !sections || !page) return
    const changed = sections.following.filter(({ section, shown }) => {
      const text = JSON.stringify(shown(session))
      if (lastShown.get(section) === text) return false
      lastShown.set(section, text)
      return true
    })
    page.redraw(changed.map(({ section }) => section))
    drawButton(session)
    const failed = session.lastPaymentError?.message ?? null
    if (failed !== lastPaymentError) page.setNotice(failed)
    lastPaymentError = failed
    onChange()
  }

  function drawButton(session: StripeCheckoutSession) {
    const label = payButtonLabel(session, settings.asks()?.submitType ?? 'auto')
    page?.setPayButton(label, session.status.type === 'open')
  }

  function now() {
    const all = sections?.all ?? []
    const read = readSections(all, settings.session()?.currency)
    return isCompact ? { ...read, views: formViews(all, view) } : read
  }

  function onChange() {
    drawn.fit()
    const change = now()
    if (JSON.stringify(change) === lastChange) return
    lastChange = JSON.stringify(change)
    settings.onComplete(change.complete)
    drawn.emit('change', { elementType, ...change })
  }

  function error() {
    return firstErrorIn(sections?.all ?? [], null)
  }

  /** In the compact layout the first step with something wrong comes to the front. */
  function showErrors() {
    const all = sections?.all ?? []
    if (isCompact) {
      const wrong = formViews(all, view).findLastIndex(({ canNavigate }) => canNavigate)
      setView(Math.max(wrong, 0))
    }
    showErrorsIn(all, null)
    drawn.fit()
  }

  function pay() {
    page?.setNotice(null)
    if (error() !== null) {
      showErrors()
      return
    }
    for (const section of sections?.all ?? []) section.commit?.()
    const isFree = settings.session()?.total.total.minorUnitsAmount === 0
    if (!drawn.isHeard('confirm')) page?.setNotice('The page does not listen to the confirm event.')
    drawn.emit('confirm', {
      source: 'checkout-form-pay-button',
      paymentMethodType: isFree ? null : 'card',
    })
  }

  /** The shopper goes on only from what is filled in. */
  function goTo(index: number) {
    const all = sections?.all ?? []
    const views = formViews(all, view)
    const from = views[view]
    if (index > view && from && firstErrorIn(all, from.label) !== null) {
      showErrorsIn(all, from.label)
      drawn.fit()
      return
    }
    if (views[index]?.canNavigate) setView(index)
  }

  function setView(index: number) {
    view = index
    page?.setView(view)
    onChange()
  }

  settings.onSession(onSession)
  const element: StripeCheckoutForm = {
    ...drawn.methods,
    getValue: async () => now(),
    async setView(index) {
      const views = isCompact ? formViews(sections?.all ?? [], view) : []
      if (!views[index]?.canNavigate) {
        throw new IntegrationError(`setView: there is no view ${index} that can be navigated to.`)
      }
      setView(index)
    },
  }
  return {
    element,
    isMounted: drawn.isMounted,
    setFonts: drawn.setFonts,
    setAppearance(next) {
      appearance = next
      drawn.setAppearance(next)
      if (page && sections) page.redraw([sections.express])
    },
    commit() {
      for (const section of sections?.all ?? []) section.commit?.()
    },
    validate() {
      const wrong = error()
      if (wrong !== null) showErrors()
      return wrong
    },
    customFields: () => sections?.customFields.values() ?? [],
    submit() {
      const paymentMethod = sections?.express.payment()?.paymentMethod()
      if (paymentMethod) return { paymentMethod }
      return sections?.payment.submit() ?? { error: 'Your payment details are still loading.' }
    },
  }
}
