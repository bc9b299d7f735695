import type { FieldGroup, FieldValues } from './field-group.ts'
import { createNotice, type Notice } from './notice.ts'

export interface DrawnFields<Name extends string> {
  node: HTMLElement
  group: Pick<FieldGroup<Name>, 'setValues' | 'showErrors'>
}

interface FieldsPartSettings<Name extends string> {
  /** What the fields hold when they are cleared. */
  blank: FieldValues<Name>
  drawFields: (
    document: Document,
    values: FieldValues<Name>,
    onInput: (values: FieldValues<Name>) => void,
  ) => DrawnFields<Name>
  /** What the fields hold may be something else. */
  onValues: (values: FieldValues<Name>) => void
  /** The shopper has left a field that they changed. */
  onCommit?: () => void
  /** It may be higher or lower than it was. */
  onResize: () => void
}

export interface FieldsPart<Name extends string> {
  /** Draws the fields into a document: an element's of their own, or the form's. */
  draw(document: Document): HTMLElement
  values(): FieldValues<Name>
  /** Whether nobody, neither shopper nor page, has filled anything in. */
  isUntouched(): boolean
  setValues(values: Partial<FieldValues<Name>>): void
  clear(): void
  showErrors(): void
  /** See {@link Notice}. */
  setNotice: Notice['set']
  /** Draws the fields anew, where they are to be others. */
  redraw(): void
}

/** A few fields. What was typed outlives the document that they are drawn in. */
export function createFieldsPart<Name extends string>(
  settings: FieldsPartSettings<Name>,
): FieldsPart<Name> {
  const { blank, drawFields, onCommit, onResize, onValues } = settings
  let values = blank
  let isUntouched = true
  let place: HTMLElement | null = null
  let fields: DrawnFields<Name> | null = null
  let notice: Notice | null = null

  function redraw() {
    if (!place) return
    const { ownerDocument: document } = place
    fields = drawFields(document, values, take)
    notice = createNotice(document)
    place.replaceChildren(fields.node, notice.node)
    onResize()
  }

  function take(next: FieldValues<Name>) {
    values = next
    isUntouched = false
    onValues(values)
    onResize()
  }

  function setValues(news: Partial<FieldValues<Name>>) {
    const next = { ...values, ...news }
    fields?.group.setValues(next)
    take(next)
  }

  return {
    draw(document) {
      place = document.createElement('div')
      if (onCommit) place.addEventListener('change', onCommit)
      redraw()
      return place
    },
    redraw,
    values: () => values,
    isUntouched: () => isUntouched,
    setValues,
    clear: () => setValues(blank),
    showErrors() {
      fields?.group.showErrors()
      onResize()
    },
    setNotice(message) {
      notice?.set(message)
      onResize()
    },
  }
}
