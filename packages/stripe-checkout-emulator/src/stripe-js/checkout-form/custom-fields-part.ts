import type { CustomFieldAsk, CustomFieldValue } from '../custom-fields/custom-field-ask.ts'
import { customFieldFlaw } from '../custom-fields/custom-field-flaw.ts'
import { chevronGlyph } from '../element/chevron-glyph.ts'
import { select, textInput } from '../element/controls.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'
import { createFieldGroup, type FieldValues } from '../element/field-group.ts'
import { createFieldsPart, type FieldsPart } from '../element/fields-part.ts'
import { createFormField, type FormField } from '../element/form-field.ts'

interface CustomFieldsPartSettings {
  asked: readonly CustomFieldAsk[]
  onChange: () => void
  onResize: () => void
}

export interface CustomFieldsPart extends Pick<FieldsPart<string>, 'draw' | 'showErrors'> {
  /** What each field holds. */
  values(): CustomFieldValue[]
  /** What is wrong with the first field that is not right, or null. */
  error(): string | null
}

/** Asks for what the shop wants to know besides. */
export function createCustomFieldsPart(settings: CustomFieldsPartSettings): CustomFieldsPart {
  const { asked, onChange, onResize } = settings
  const ofEach = <Of>(make: (ask: CustomFieldAsk) => Of): Record<string, Of> =>
    Object.fromEntries(asked.map((ask) => [ask.key, make(ask)]))

  const fields = createFieldsPart<string>({
    blank: ofEach(({ defaultValue }) => defaultValue),
    drawFields(document, values, onInput) {
      const node = document.createElement('div')
      const all = ofEach((ask) => createCustomField(document, ask))
      node.className = 'Panel'
      node.append(...asked.flatMap(({ key }) => all[key]?.node ?? []))
      const group = createFieldGroup({
        names: asked.map(({ key }) => key),
        fields: all,
        values,
        check,
        format: (key, text) => (isNumeric(key) ? text.replaceAll(/\D/g, '') : text),
        onInput: () => onInput(group.values()),
      })
      return { node, group }
    },
    onValues: onChange,
    onResize,
  })

  function isNumeric(key: string) {
    return asked.some((ask) => ask.key === key && ask.type === 'numeric')
  }

  function check(values: FieldValues<string>) {
    return ofEach((ask) => checkField(ask, (values[ask.key] ?? '').trim()))
  }

  return {
    draw: fields.draw,
    values: () => asked.map(({ key }) => ({ key, value: fields.values()[key]?.trim() ?? '' })),
    error() {
      const checks = check(fields.values())
      // In the order of the shop: an object has keys that are numbers first.
      const wrong = asked.flatMap(({ key }) => errorOf(checks[key] ?? complete) ?? [])
      return wrong[0] ?? null
    },
    showErrors: fields.showErrors,
  }
}

function createCustomField(document: Document, ask: CustomFieldAsk): FormField {
  const field = createFormField('customFields', ask.key, createControl(document, ask))
  field.setLabel(ask.label + (ask.isOptional ? ' (optional)' : ''))
  if (ask.type === 'dropdown') field.setIcon(chevronGlyph)
  return field
}

function createControl(document: Document, ask: CustomFieldAsk) {
  if (ask.type === 'dropdown') {
    const options = ask.options.map(({ label, value }) => [value, label] as const)
    return select(document, 'off', [['', 'Select'], ...options])
  }
  const input = textInput(document, 'off', '', ask.type)
  input.maxLength = ask.maxLength
  return input
}

function errorOf(check: FieldCheck): string | null {
  return check.state === 'complete' ? null : check.message
}

const stateOf = {
  missing: 'empty',
  too_short: 'incomplete',
  too_long: 'invalid',
  not_digits: 'invalid',
  unknown_option: 'invalid',
} as const

function checkField(ask: CustomFieldAsk, value: string): FieldCheck {
  const flaw = customFieldFlaw(ask, value)
  if (flaw === null) return complete
  const state = stateOf[flaw]
  const word = state === 'invalid' ? 'invalid' : 'incomplete'
  return { state, code: `${word}_custom_field`, message: `Your ${ask.label} is ${word}.` }
}
