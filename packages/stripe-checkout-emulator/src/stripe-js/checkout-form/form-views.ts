import type { FormSection, FormViewName } from './form-section.ts'

const order: readonly FormViewName[] = ['Contact', 'Shipping', 'Payment']

export interface FormView {
  label: FormViewName
  /** Whether everything before it is filled in. */
  canNavigate: boolean
  active: boolean
}

/**
 * The steps of the compact layout.
 *
 * @param active index of the step that is shown
 */
export function formViews(sections: readonly FormSection[], active: number): FormView[] {
  const needed = sections.filter((section) => section.isNeeded?.() ?? true)
  const labels = order.filter((label) => needed.some(({ view }) => view === label))
  return labels.map((label, index) => ({
    label,
    active: index === active,
    canNavigate: labels.slice(0, index).every((before) => firstErrorIn(sections, before) === null),
  }))
}

/** @param view null: any */
export function firstErrorIn(
  sections: readonly FormSection[],
  view: FormViewName | null,
): string | null {
  const wrong = sections.find((it) => (view === null || it.view === view) && it.error() !== null)
  return wrong?.error() ?? null
}

/** Shows what is wrong everywhere in a view, and leads to the first of it. */
export function showErrorsIn(sections: readonly FormSection[], view: FormViewName | null): void {
  const wrong = sections.filter((it) => (view === null || it.view === view) && it.error() !== null)
  // The last one that is shown has the focus.
  for (const section of wrong.toReversed()) section.showErrors()
}
