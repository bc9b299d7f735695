import type { FieldCheck } from './field-check.ts'
import type { FormField } from './form-field.ts'
import { formatTyped } from './typed-format.ts'

export type FieldValues<Name extends string> = Readonly<Record<Name, string>>

export interface FieldGroupSettings<Name extends string> {
  /** In the order in which they are filled in. */
  names: readonly Name[]
  fields: Readonly<Record<Name, FormField>>
  /** What the fields hold to begin with. */
  values: FieldValues<Name>
  readOnly?: boolean
  check: (values: FieldValues<Name>) => Readonly<Record<Name, FieldCheck>>
  /** Rewrites what is typed into a field. */
  format?: (name: Name, text: string, deleting: boolean) => string
  /** Draws what depends on another field's content; first with no field changed. */
  drawDependents?: (values: FieldValues<Name>, changed: Name | null) => void
  onInput: () => void
}

/** Fields that are filled in together. */
export interface FieldGroup<Name extends string> {
  values(): FieldValues<Name>
  /** Writes into the fields, as if they had been filled in from the start. */
  setValues(values: Partial<FieldValues<Name>>): void
  /** What is wrong with the first field that is not right, or null. */
  firstError(): string | null
  /** Shows what is wrong everywhere, and leads to the first of it. */
  showErrors(): void
  focus(): void
}

/** Ties fields together: what is typed is formatted, checked, and said when it is wrong. */
export function createFieldGroup<Name extends string>(
  settings: FieldGroupSettings<Name>,
): FieldGroup<Name> {
  const { names, fields, check, drawDependents, format } = settings

  const values = (): FieldValues<Name> => {
    const held = names.map((name) => [name, fields[name].control.value])
    // The keys are exactly the names, which is more than fromEntries can say.
    return Object.fromEntries(held) as FieldValues<Name>
  }
  const errors = () => {
    const results = check(values())
    return names.flatMap((name) => {
      const result = results[name]
      return result.state === 'complete' ? [] : [{ name, message: result.message }]
    })
  }

  function onInput(name: Name, deleting: boolean) {
    const { control } = fields[name]
    if (format && 'selectionStart' in control) {
      formatTyped(control, (text) => format(name, text, deleting), deleting)
    }
    drawDependents?.(values(), name)
    // What cannot become right is said at once, and what was wrong is let go while it is mended.
    const result = check(values())[name]
    fields[name].setError(result.state === 'invalid' ? result.message : null)
    settings.onInput()
  }

  function setValues(next: Partial<FieldValues<Name>>) {
    for (const name of names) {
      const value = next[name]
      if (value === undefined) continue
      fields[name].control.value = value
      fields[name].setError(null)
    }
    drawDependents?.(values(), null)
  }

  for (const name of names) {
    const { control } = fields[name]
    control.addEventListener('input', (event) => {
      onInput(name, 'inputType' in event && String(event.inputType).startsWith('delete'))
    })
    control.addEventListener('blur', () => {
      const result = check(values())[name]
      if (result.state !== 'complete' && result.state !== 'empty') {
        fields[name].setError(result.message)
      }
    })
    if ('readOnly' in control) control.readOnly = settings.readOnly === true
    else control.disabled = settings.readOnly === true
  }
  setValues(settings.values)

  return {
    values,
    setValues,
    firstError: () => errors()[0]?.message ?? null,
    showErrors() {
      const found = errors()
      for (const { name, message } of found) fields[name].setError(message)
      const first = found[0]
      if (first) fields[first.name].control.focus()
    },
    focus() {
      const first = names[0]
      if (first) fields[first].control.focus()
    },
  }
}
