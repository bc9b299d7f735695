import type { Appearance } from '@stripe/stripe-js'

import { themeOf } from '../element/appearance.ts'
import { createElementDocument, type ElementDocument } from '../element/element-document.ts'
import { createElementFrame } from '../element/element-frame.ts'
import { modalStyles } from './modal-styles.ts'

export interface Modal {
  /** Takes it off the page, and gives the focus back to where it was. */
  close(): void
  /** Makes the frame as high as its content. */
  fit(): void
}

interface ModalSettings {
  /** A part of the frame's name. */
  type: string
  /** What a screen reader says of it, and what end-to-end suites find it by. */
  title: string
  appearance: Appearance
  draw: (around: ElementDocument) => void
  onEscape: () => void
}

/** Opens a frame over the page, which is out of reach until the frame is closed. */
export function openModal(settings: ModalSettings): Modal {
  const { title, appearance, onEscape } = settings
  const before = document.activeElement
  const dialog = document.createElement('dialog')
  const box = document.createElement('div')

  const frame = createElementFrame(settings.type, title, (inner) => {
    const around = createElementDocument(inner, { title, styles: modalStyles })
    around.setAppearance(appearance)
    inner.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') onEscape()
    })
    settings.draw(around)
  })
  frame.setColorScheme(themeOf(appearance) === 'night' ? 'dark' : 'light')
  dialog.setAttribute('aria-label', title)
  dialog.style.cssText =
    'box-sizing: border-box; width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; ' +
    'padding: 16px; border: 0; background: rgb(0 0 0 / 50%); overflow: auto;'
  box.style.cssText = 'max-width: 400px; margin: 10vh auto;'
  box.append(frame.node)
  dialog.append(box)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    onEscape()
  })
  // As on Stripe's pages the frame is the body's first.
  document.body.prepend(dialog)
  // What is not the dialog is out of reach as long as it is open. jsdom does not know how.
  if ('showModal' in dialog) dialog.showModal()
  else Object.assign(dialog, { open: true })

  return {
    fit: frame.fit,
    close() {
      dialog.remove()
      if (before instanceof HTMLElement) before.focus()
    },
  }
}
