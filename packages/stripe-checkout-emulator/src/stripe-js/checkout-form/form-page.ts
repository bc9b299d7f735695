import { createNotice } from '../element/notice.ts'
import type { FormSection } from './form-section.ts'
import { type FormView, formViews } from './form-views.ts'

interface FormPageSettings {
  sections: readonly FormSection[]
  isCompact: boolean
  /** The button was pressed. */
  onPay: () => void
  /** The shopper wants to go to a step of the compact layout. */
  onView: (index: number) => void
}

export interface FormPage {
  node: HTMLElement
  /** Draws sections anew. */
  redraw(sections: readonly FormSection[]): void
  setView(index: number): void
  setPayButton(label: string, isEnabled: boolean): void
  /** Says what is wrong with the whole; null: nothing is. */
  setNotice(message: string | null): void
}

/** Draws the form: its sections, in the compact layout a step at a time, and its button. */
export function createFormPage(document: Document, settings: FormPageSettings): FormPage {
  const { sections, isCompact, onPay, onView } = settings
  const node = document.createElement('div')
  const steps = document.createElement('ol')
  const pay = document.createElement('button')
  const next = document.createElement('button')
  const hint = document.createElement('p')
  const notice = createNotice(document)
  const places = new Map(sections.map((section) => [section, document.createElement('div')]))
  let active = 0

  node.className = 'Sections'
  steps.className = 'Steps'
  pay.type = 'button'
  pay.className = 'Button Button--primary'
  pay.dataset['testid'] = 'checkout-form-pay-button'
  pay.addEventListener('click', onPay)
  next.type = 'button'
  next.className = 'Button Button--primary'
  next.textContent = 'Continue'
  next.addEventListener('click', () => onView(active + 1))
  hint.className = 'Hint'
  hint.textContent = 'Emulated Stripe · no money moves'
  node.append(...(isCompact ? [steps] : []), ...places.values(), notice.node, next, pay, hint)
  redraw(sections)
  drawView()

  function redraw(some: readonly FormSection[]) {
    for (const section of some) {
      const place = places.get(section)
      const hadFocus = place?.contains(document.activeElement)
      const drawn = section.draw(document)
      place?.replaceChildren(...(drawn ? [drawn] : []))
      // Whoever chose something in it goes on from there.
      if (hadFocus) place?.querySelector<HTMLElement>('input:checked, input, button')?.focus()
    }
  }

  function drawView() {
    const views = isCompact ? formViews(sections, active) : []
    const shown = views[active]
    for (const [section, place] of places) {
      place.hidden = (shown && section.view !== shown.label) || !place.hasChildNodes()
    }
    const isLast = active >= views.length - 1
    next.hidden = isLast
    pay.hidden = !isLast
    steps.replaceChildren(...views.map((view, index) => step(view, index)))
  }

  function step({ label, active: isActive, canNavigate }: FormView, index: number): HTMLElement {
    const item = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'Step'
    button.textContent = label
    button.disabled = !canNavigate
    if (isActive) button.setAttribute('aria-current', 'step')
    button.addEventListener('click', () => onView(index))
    item.append(button)
    return item
  }

  return {
    node,
    redraw(some) {
      redraw(some)
      drawView()
    },
    setView(index) {
      active = index
      drawView()
    },
    setPayButton(label, isEnabled) {
      pay.textContent = label
      pay.disabled = !isEnabled
    },
    setNotice: notice.set,
  }
}
