import { checkPhone } from '../address/check-phone.ts'
import { checkContact } from '../contact-details-element/contact-form.ts'
import { createCheckbox } from '../element/checkbox.ts'
import { textInput } from '../element/controls.ts'
import type { DrawnFields } from '../element/fields-part.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'
import { createFieldGroup, type FieldValues } from '../element/field-group.ts'
import { createFormField } from '../element/form-field.ts'

export type LinkFieldName = 'email' | 'phone' | 'name'
/** What was typed, and whether the shopper wants it kept. */
export type LinkValues = FieldValues<LinkFieldName>

interface LinkSignupFormSettings {
  values: LinkValues
  wantsLink: boolean
  onInput: (values: LinkValues) => void
  onWant: (wantsLink: boolean) => void
}

/** Draws an offer to sign up, and below it the fields of one who does. */
export function createLinkSignupForm(
  document: Document,
  { values, wantsLink, onInput, onWant }: LinkSignupFormSettings,
): DrawnFields<LinkFieldName> {
  const node = document.createElement('div')
  const below = document.createElement('div')
  const hint = document.createElement('p')
  const fields = {
    email: createFormField('linkSignup', 'email', textInput(document, 'email', '', 'email')),
    phone: createFormField('linkSignup', 'phone', textInput(document, 'tel', '', 'tel')),
    name: createFormField('linkSignup', 'name', textInput(document, 'name')),
  }
  const box = createCheckbox(document, {
    name: 'linkSignup',
    label: 'Save my details with Link, to pay faster next time',
    checked: wantsLink,
    onInput(checked) {
      below.hidden = !checked
      onWant(checked)
    },
  })
  fields.email.setLabel('Email')
  fields.phone.setLabel('Phone number')
  fields.name.setLabel('Full name (optional)')
  hint.className = 'Hint'
  hint.textContent = 'Emulated Link · nothing is kept'
  below.className = 'Panel'
  below.hidden = !wantsLink
  below.append(fields.email.node, fields.phone.node, fields.name.node, hint)
  node.className = 'Panel'
  node.append(box.node, below)
  const group = createFieldGroup({
    names: ['email', 'phone', 'name'],
    fields,
    values,
    check: checkLinkSignup,
    onInput: () => onInput(group.values()),
  })
  return { node, group }
}

/** What each field amounts to, of one who signs up. */
export function checkLinkSignup({ email, phone }: LinkValues): Record<LinkFieldName, FieldCheck> {
  return {
    email: checkContact({ email, phone }, false).email,
    phone: checkPhone(phone),
    name: complete,
  }
}
