import type { Appearance, StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'

import { IntegrationError } from '../integration-error.ts'
import { createElementEvents, type ElementEvents } from './element-events.ts'
import type { FontSource } from './font-faces.ts'
import { createPaymentForm, type PaymentForm } from './payment-form.ts'

type Options = StripeCheckoutPaymentElementOptions

export interface PaymentElementSettings {
  options: Options
  appearance: Appearance
  fonts: readonly FontSource[]
  /** BCP 47 */
  locale: string
  /** Resolves when the session is there: to null, or to why it is not. */
  loaded: () => Promise<{ message: string } | null>
  onComplete: (complete: boolean) => void
  onDestroy: () => void
}

/**
 * The element as the page has it.
 *
 * @see https://docs.stripe.com/js/custom_checkout/create_payment_element
 */
export interface PaymentElement extends Pick<ElementEvents<PaymentElement>, 'on' | 'once' | 'off'> {
  /** @throws IntegrationError where there is no such place, or the element is destroyed */
  mount(target: string | HTMLElement): void
  unmount(): void
  destroy(): void
  update(options: Options): PaymentElement
  collapse(): PaymentElement
  focus(): void
  blur(): void
  clear(): void
}

/** The element as the checkout has it. */
export interface PaymentElementControl extends Pick<
  PaymentForm,
  'setAppearance' | 'setFonts' | 'submit'
> {
  element: PaymentElement
  isMounted(): boolean
}

/** Makes the Payment Element of a checkout: a small card form in a frame. */
export function createPaymentElement(settings: PaymentElementSettings): PaymentElementControl {
  const events = createElementEvents<PaymentElement>(() => element)
  const elementType = 'payment'
  let { options } = settings
  let isDestroyed = false
  let isAnnounced = false
  let lastChange = JSON.stringify({ empty: true, complete: false, collapsed: false })

  const form = createPaymentForm({
    ...settings,
    onDraw(document) {
      listenToFocus(document, events)
      void announce()
    },
    onChange() {
      const state = form.state()
      // Typing on within a field changes nothing that the page is told.
      if (JSON.stringify(state) === lastChange) return
      lastChange = JSON.stringify(state)
      settings.onComplete(state.complete)
      events.emit('change', { elementType, ...state, value: { type: 'card' } })
    },
  })

  async function announce() {
    if (isAnnounced) return
    isAnnounced = true
    events.emit('loaderstart', { elementType })
    const error = await settings.loaded()
    if (isDestroyed) return
    if (!error) events.emit('ready', { elementType })
    else {
      const { message } = error
      events.emit('loaderror', { elementType, error: { type: 'api_error', message } })
    }
  }

  const { on, once, off } = events
  const element: PaymentElement = {
    on,
    once,
    off,
    mount(target) {
      if (isDestroyed) {
        throw new IntegrationError('This element is destroyed. Create a new one to mount it.')
      }
      placeOf(target).replaceChildren(form.node)
    },
    unmount: () => form.node.remove(),
    destroy() {
      if (isDestroyed) return
      isDestroyed = true
      form.node.remove()
      settings.onDestroy()
    },
    update(news) {
      options = { ...options, ...news }
      form.setOptions(options)
      return element
    },
    collapse() {
      form.setCollapsed(true)
      return element
    },
    focus: form.focus,
    blur: form.blur,
    clear: form.clear,
  }
  const { setAppearance, setFonts, submit } = form
  return { element, isMounted: () => form.node.isConnected, setAppearance, setFonts, submit }
}

function placeOf(target: string | HTMLElement): HTMLElement {
  const place = typeof target === 'string' ? document.querySelector<HTMLElement>(target) : target
  if (place) return place
  throw new IntegrationError(
    `There is no ${String(target)} on the page to mount the element in. Mount it after the page ` +
      'has drawn its place.',
  )
}

/** The element has the focus as long as any of its fields has it. */
function listenToFocus(document: Document, { emit }: Pick<ElementEvents<unknown>, 'emit'>): void {
  const event = { elementType: 'payment' } as const
  let hasFocus = false
  document.addEventListener('focusin', () => {
    if (!hasFocus) emit('focus', event)
    hasFocus = true
  })
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) return
    hasFocus = false
    emit('blur', event)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') emit('escape', event)
  })
}
