import type { CheckoutFormStatus, CheckoutFormValues } from '@stripe/stripe-js'

/** Where the compact layout shows a section. */
export type FormViewName = 'Contact' | 'Payment' | 'Shipping'

/** A part of the form. */
export interface FormSection {
  view: FormViewName
  /** As `status` calls it; null: the section is in no status. */
  name: keyof CheckoutFormStatus | null
  /** Whether there is anything of it now. Absent: always. */
  isNeeded?(): boolean
  /** Draws the section into the form's document; null: it is not needed now. */
  draw(document: Document): HTMLElement | null
  /** What of the form's value it holds. */
  value(): Partial<CheckoutFormValues>
  isEmpty(): boolean
  /** What is wrong with the first field that is not right, or null. */
  error(): string | null
  showErrors(): void
  /** Sends what the session has not been told yet. */
  commit?(): void
}

/** A section that only shows something. */
export function shownSection(view: FormViewName, draw: FormSection['draw']): FormSection {
  return {
    view,
    name: null,
    draw,
    value: () => ({}),
    isEmpty: () => true,
    error: () => null,
    showErrors: () => undefined,
  }
}

/** Draws a section's heading, and below it what is in it. */
export function titled(document: Document, title: string, ...nodes: Node[]): HTMLElement {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  section.className = 'FormSection'
  heading.textContent = title
  section.append(heading, ...nodes)
  return section
}
