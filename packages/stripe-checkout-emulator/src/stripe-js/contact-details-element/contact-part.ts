import type { ElementCheckout } from '../checkout/checkout-element.ts'
import type { ElementPart } from '../element/create-part-element.ts'
import { createFieldsPart, type FieldsPart } from '../element/fields-part.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { createLatestSender } from '../element/latest-sender.ts'
import {
  checkContact,
  type ContactFieldName,
  type ContactValues,
  createContactForm,
} from './contact-form.ts'

interface ContactPartSettings {
  checkout: Pick<ElementCheckout, 'actions' | 'loaded' | 'session'>
  asksForPhone: () => boolean
  onChange: () => void
  onResize: () => void
}

export interface ContactPart extends ElementPart<object> {
  values: FieldsPart<ContactFieldName>['values']
}

/** Asks how the shopper can be reached, and gives it to the session as soon as it is whole. */
export function createContactPart(settings: ContactPartSettings): ContactPart {
  const { checkout, asksForPhone } = settings
  const sender = createLatestSender<ContactValues>(({ email, phone }) => {
    const actions = checkout.actions()
    void actions?.updateEmail(email)
    if (asksForPhone()) void actions?.updatePhoneNumber(phone)
    return actions !== null
  })
  const fields = createFieldsPart<ContactFieldName>({
    ...settings,
    blank: { email: '', phone: '' },
    drawFields: (document, values, onInput) =>
      createContactForm(document, { values, asksForPhone: asksForPhone(), onInput }),
    onCommit: sender.flush,
    onValues(values) {
      sender.offer(error() === null ? values : null)
      settings.onChange()
    },
  })

  function error() {
    return firstErrorOf(checkContact(fields.values(), asksForPhone()))
  }

  async function begin() {
    await checkout.loaded()
    const { email, phoneNumber } = checkout.session() ?? {}
    if ((email || phoneNumber) && fields.isUntouched()) {
      const known = { email: email ?? '', phone: phoneNumber ?? '' }
      sender.know(known)
      fields.setValues(known)
    }
    sender.flush()
  }

  void begin()
  const { clear, draw, showErrors, values } = fields
  return { clear, draw, showErrors, values, error, commit: sender.flush }
}
