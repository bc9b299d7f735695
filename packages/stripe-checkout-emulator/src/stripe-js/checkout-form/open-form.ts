import type { StripeCheckoutFormConfirmEvent } from '@stripe/stripe-js'

import type { ElementControl } from '../checkout/checkout-element.ts'
import { createFormDrawing, type FormDrawing } from './form-drawing.ts'
import { createFormSections, type FormSectionsSettings } from './form-sections.ts'
import { createFormSteps, type FormSteps } from './form-steps.ts'
import { firstErrorIn, type FormView } from './form-views.ts'
import { readSections } from './read-sections.ts'

interface OpenFormSettings extends FormSectionsSettings {
  /** The button was pressed, and all is filled in. */
  onPay: (event: StripeCheckoutFormConfirmEvent) => void
}

export interface OpenForm
  extends
    Pick<FormDrawing, 'setNotice'>,
    Pick<FormSteps, 'setView' | 'showErrors'>,
    Required<Pick<ElementControl<unknown>, 'commit' | 'customFields' | 'submit'>> {
  draw(document: Document): HTMLElement
  /** Draws anew what goes by the appearance without its styles. */
  followAppearance(): void
  /** Shows the session as it is now. */
  followSession(): void
  /** What the form's events carry. */
  read(): ReturnType<typeof readSections> & { views?: FormView[] }
  /** What is wrong with the first field that is not right, or null. */
  error(): string | null
  /** Gives up a wallet that is open. */
  close(): void
}

/** The form of a session that is there. */
export function createOpenForm(settings: OpenFormSettings): OpenForm {
  const { checkout, options, onChange, onResize } = settings
  const isCompact = options.layout === 'compact'
  const sections = createFormSections(settings)
  const { all, customFields, express, payment } = sections
  const steps = createFormSteps({
    sections: all,
    isCompact,
    onView(index) {
      drawing.setView(index)
      onChange()
    },
    onResize,
  })
  const drawing = createFormDrawing({
    checkout,
    sections,
    isCompact,
    onPay: pay,
    onView: steps.goTo,
  })
  const error = () => firstErrorIn(all, null)

  function commit() {
    for (const section of all) section.commit?.()
  }

  function pay() {
    drawing.setNotice(null)
    if (error() !== null) {
      steps.showErrors()
      return
    }
    commit()
    const isFree = checkout.session()?.total.total.minorUnitsAmount === 0
    const paymentMethodType = isFree ? null : 'card'
    settings.onPay({ source: 'checkout-form-pay-button', paymentMethodType })
  }

  return {
    draw: (document) => drawing.draw(document, steps.active()),
    followAppearance: () => drawing.redraw([express]),
    followSession() {
      const session = checkout.session()
      if (!session) return
      drawing.follow(session)
      onChange()
    },
    read() {
      const read = readSections(all, checkout.session()?.currency)
      return isCompact ? { ...read, views: steps.views() } : read
    },
    error,
    showErrors: steps.showErrors,
    setView: steps.setView,
    setNotice: drawing.setNotice,
    commit,
    customFields: customFields.values,
    submit() {
      const paymentMethod = express.payment()?.paymentMethod()
      return paymentMethod ? { paymentMethod } : payment.submit()
    },
    close: () => express.payment()?.cancel(),
  }
}
