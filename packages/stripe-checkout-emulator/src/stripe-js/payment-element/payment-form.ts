import type { Appearance, StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'

import type { CardDetails } from '../card/card-details.ts'
import { countryOf } from '../card/country.ts'
import type { CardPaymentMethod } from '../wire.ts'
import { asksForAddress } from './address-fields.ts'
import { themeOf } from './appearance.ts'
import { type CardForm, createCardForm } from './card-form.ts'
import { cardPaymentMethod } from './card-payment-method.ts'
import type { FontSource } from './font-faces.ts'
import { createFormDocument, type FormDocument } from './form-document.ts'
import { createPaymentFrame } from './payment-frame.ts'

export interface PaymentFormSettings {
  options: StripeCheckoutPaymentElementOptions
  appearance: Appearance
  fonts: readonly FontSource[]
  /** BCP 47 */
  locale: string
  /** The document is drawn; again, after the frame was moved. */
  onDraw: (document: Document) => void
  /** What was typed or what is shown may be another. */
  onChange: () => void
}

interface PaymentFormState {
  empty: boolean
  complete: boolean
  collapsed: boolean
}

export interface PaymentForm {
  /** The frame that the form is drawn in, once it is on the page. */
  node: HTMLElement
  state(): PaymentFormState
  setOptions(options: StripeCheckoutPaymentElementOptions): void
  setAppearance(appearance: Appearance): void
  setFonts(fonts: readonly FontSource[]): void
  setCollapsed(collapsed: boolean): void
  clear(): void
  focus(): void
  blur(): void
  /** The card that was typed; or, with all errors shown, what is wrong with the first field. */
  submit(): { paymentMethod: CardPaymentMethod } | { error: string }
}

/** A card form in a frame. What was typed outlives the frame's document. */
export function createPaymentForm(settings: PaymentFormSettings): PaymentForm {
  const { locale, onChange } = settings
  const blank: CardDetails = {
    number: '',
    expiry: '',
    cvc: '',
    country: countryOf(locale),
    postalCode: '',
  }
  let { options, appearance, fonts } = settings
  let details = blank
  let collapsed = typeof options.layout === 'object' && options.layout.defaultCollapsed === true
  let drawn: { document: Document; around: FormDocument; fields: CardForm } | null = null

  const frame = createPaymentFrame((document) => {
    const around = createFormDocument(document, locale, () => setCollapsed(false))
    drawn = { document, around, fields: drawFields(document, around) }
    drawAppearance()
    settings.onDraw(document)
  })

  function drawFields(document: Document, around: FormDocument): CardForm {
    const fields = createCardForm(document, {
      details,
      locale,
      asksForAddress: asksForAddress(options),
      readOnly: options.readOnly === true,
      today: () => new Date(),
      onInput() {
        details = fields.details()
        onChange()
      },
    })
    around.setPanel(fields.node)
    around.setCollapsed(collapsed)
    return fields
  }

  function redrawFields() {
    if (!drawn) return
    drawn.fields = drawFields(drawn.document, drawn.around)
    frame.fit()
    onChange()
  }

  function drawAppearance() {
    drawn?.around.setAppearance(appearance)
    drawn?.around.setFonts(fonts)
    frame.setColorScheme(themeOf(appearance) === 'night' ? 'dark' : 'light')
    frame.fit()
  }

  function setCollapsed(next: boolean) {
    if (collapsed === next) return
    collapsed = next
    drawn?.around.setCollapsed(collapsed)
    frame.fit()
    onChange()
  }

  return {
    node: frame.node,
    setCollapsed,
    state() {
      const { number, expiry, cvc, postalCode } = details
      const isRight = drawn?.fields.firstError() === null
      return {
        empty: !(number || expiry || cvc || postalCode),
        complete: isRight && !collapsed,
        collapsed,
      }
    },
    setOptions(next) {
      const before = options
      options = next
      const isSameForm =
        asksForAddress(next) === asksForAddress(before) && next.readOnly === before.readOnly
      // Whoever is typing would lose the focus.
      if (!isSameForm) redrawFields()
    },
    setAppearance(next) {
      appearance = next
      drawAppearance()
    },
    setFonts(next) {
      fonts = next
      drawAppearance()
    },
    clear() {
      details = blank
      redrawFields()
    },
    focus: () => drawn?.fields.focus(),
    blur() {
      const active = drawn?.document.activeElement
      if (active && 'blur' in active && typeof active.blur === 'function') active.blur()
    },
    submit() {
      if (!drawn) return { error: 'Your payment details are still loading.' }
      setCollapsed(false)
      const error = drawn.fields.firstError()
      const paymentMethod = cardPaymentMethod(details, asksForAddress(options))
      if (error === null && paymentMethod) return { paymentMethod }
      drawn.fields.showErrors()
      frame.fit()
      return { error: error ?? 'Your card details are incomplete.' }
    },
  }
}
