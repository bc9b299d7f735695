import { IntegrationError } from '../integration-error.ts'
import type { FormSection } from './form-section.ts'
import { firstErrorIn, type FormView, formViews, showErrorsIn } from './form-views.ts'

interface FormStepsSettings {
  sections: readonly FormSection[]
  isCompact: boolean
  /** Another step is to be shown. */
  onView: (index: number) => void
  onResize: () => void
}

export interface FormSteps {
  /** Index of the one that is shown. */
  active(): number
  /** Of the compact layout; there are none in the other. */
  views(): FormView[]
  /** @throws IntegrationError where something before it has yet to be filled in */
  setView(index: number): void
  /** As the shopper asks for it: they go on only from what is filled in. */
  goTo(index: number): void
  /** Shows what is wrong everywhere; the first step with something wrong comes to the front. */
  showErrors(): void
}

/** The way through the form: a step at a time in the compact layout. */
export function createFormSteps(settings: FormStepsSettings): FormSteps {
  const { sections, isCompact, onView, onResize } = settings
  let active = 0

  const views = () => (isCompact ? formViews(sections, active) : [])

  function show(index: number) {
    active = index
    onView(active)
  }

  return {
    active: () => active,
    views,
    setView(index) {
      if (!views()[index]?.canNavigate) {
        throw new IntegrationError(`setView: there is no view ${index} that can be navigated to.`)
      }
      show(index)
    },
    goTo(index) {
      const from = views()[active]
      if (index > active && from && firstErrorIn(sections, from.label) !== null) {
        showErrorsIn(sections, from.label)
        onResize()
        return
      }
      if (views()[index]?.canNavigate) show(index)
    },
    showErrors() {
      if (isCompact) {
        const wrong = views().findLastIndex(({ canNavigate }) => canNavigate)
        show(Math.max(wrong, 0))
      }
      showErrorsIn(sections, null)
      onResize()
    },
  }
}
