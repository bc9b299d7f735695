import type { StripeCheckoutSession } from '@stripe/stripe-js'

import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { createFormPage, type FormPage } from './form-page.ts'
import type { FormSection } from './form-section.ts'
import type { FormSections } from './form-sections.ts'
import { payButtonLabel } from './pay-button.ts'

interface FormDrawingSettings {
  checkout: Pick<ElementCheckout, 'asks'>
  sections: FormSections
  isCompact: boolean
  onPay: () => void
  onView: (index: number) => void
}

export interface FormDrawing extends Pick<FormPage, 'redraw' | 'setNotice' | 'setView'> {
  /** Draws all of it into a document, in the compact layout a step of it. */
  draw(document: Document, view: number): HTMLElement
  /** Draws anew what shows of the session what has become another. */
  follow(session: StripeCheckoutSession): void
}

/** What is to be seen of the form. It outlives the document that it is drawn in. */
export function createFormDrawing(settings: FormDrawingSettings): FormDrawing {
  const { checkout, sections } = settings
  const lastShown = new Map<FormSection, string>()
  let page: FormPage | null = null
  let lastPaymentError: string | null = null

  return {
    draw(document, view) {
      page = createFormPage(document, { ...settings, sections: sections.all })
      page.setView(view)
      return page.node
    },
    follow(session) {
      if (!page) return
      const changed = sections.following.filter(({ section, shown }) => {
        const text = JSON.stringify(shown(session))
        if (lastShown.get(section) === text) return false
        lastShown.set(section, text)
        return true
      })
      page.redraw(changed.map(({ section }) => section))
      const label = payButtonLabel(session, checkout.asks()?.submitType ?? 'auto')
      page.setPayButton(label, session.status.type === 'open')
      const failed = session.lastPaymentError?.message ?? null
      if (failed !== lastPaymentError) page.setNotice(failed)
      lastPaymentError = failed
    },
    redraw: (some) => page?.redraw(some),
    setNotice: (message) => page?.setNotice(message),
    setView: (index) => page?.setView(index),
  }
}
