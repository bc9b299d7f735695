import type { Appearance } from '@stripe/stripe-js'

import { appearanceRules, appearanceVariables, themeOf } from './appearance.ts'
import { elementStyles } from './element-styles.ts'
import { type FontSource, fontFaces } from './font-faces.ts'

/** What is the same in each element's document: styles, appearance, fonts. */
export interface ElementDocument {
  document: Document
  /** Where the element draws itself. */
  main: HTMLElement
  setAppearance(appearance: Appearance): void
  setFonts(fonts: readonly FontSource[]): void
}

interface ElementDocumentSettings {
  title: string
  /** What this element's styles have beyond those of all. */
  styles: string
}

export function createElementDocument(
  document: Document,
  { title, styles }: ElementDocumentSettings,
): ElementDocument {
  const root = document.documentElement
  const fontStyle = document.createElement('style')
  const baseStyle = document.createElement('style')
  const ruleStyle = document.createElement('style')
  const main = document.createElement('main')

  document.title = title
  // Choice: words are English whatever the locale; names of countries and amounts follow it.
  root.lang = 'en'
  baseStyle.textContent = elementStyles + styles
  document.head.append(fontStyle, baseStyle, ruleStyle)
  main.className = 'Element'
  document.body.replaceChildren(main)

  return {
    document,
    main,
    setAppearance(appearance) {
      root.dataset['theme'] = themeOf(appearance)
      root.dataset['labels'] = appearance.labels === 'floating' ? 'floating' : 'above'
      root.dataset['animations'] = appearance.disableAnimations ? 'off' : 'on'
      root.removeAttribute('style')
      for (const [name, value] of Object.entries(appearanceVariables(appearance))) {
        root.style.setProperty(name, value)
      }
      ruleStyle.textContent = appearanceRules(appearance)
    },
    setFonts(fonts) {
      fontStyle.textContent = fontFaces(fonts)
    },
  }
}
