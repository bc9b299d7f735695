import { checkPhone } from '../address/check-phone.ts'
import { checkEmail } from '../checkout/email.ts'
import { textInput } from '../element/controls.ts'
import type { DrawnFields } from '../element/fields-part.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'
import { createFieldGroup, type FieldValues } from '../element/field-group.ts'
import { createFormField } from '../element/form-field.ts'

export type ContactFieldName = 'email' | 'phone'
export type ContactValues = FieldValues<ContactFieldName>

interface ContactFormSettings {
  values: ContactValues
  asksForPhone: boolean
  onInput: (values: ContactValues) => void
}

/** Draws the fields by which a shopper can be reached. */
export function createContactForm(
  document: Document,
  { values, asksForPhone, onInput }: ContactFormSettings,
): DrawnFields<ContactFieldName> {
  const node = document.createElement('div')
  const email = textInput(document, 'email', 'you@example.com', 'email')
  const fields = {
    email: createFormField('contactDetails', 'email', email),
    phone: createFormField('contactDetails', 'phone', textInput(document, 'tel', '', 'tel')),
  }
  fields.email.setLabel('Email')
  fields.phone.setLabel('Phone number')
  node.className = 'Panel'
  node.append(fields.email.node, ...(asksForPhone ? [fields.phone.node] : []))
  const group = createFieldGroup({
    names: ['email', 'phone'],
    fields,
    values,
    check: (typed) => checkContact(typed, asksForPhone),
    onInput: () => onInput(group.values()),
  })
  return { node, group }
}

/** What each of them amounts to. */
export function checkContact(
  { email, phone }: ContactValues,
  asksForPhone: boolean,
): Record<ContactFieldName, FieldCheck> {
  return { email: emailCheck(email), phone: asksForPhone ? checkPhone(phone) : complete }
}

function emailCheck(text: string): FieldCheck {
  const error = checkEmail(text)
  if (!error) return complete
  const unfinished = text ? 'incomplete' : 'empty'
  return { ...error, state: error.code === 'invalidEmail' ? 'invalid' : unfinished }
}
