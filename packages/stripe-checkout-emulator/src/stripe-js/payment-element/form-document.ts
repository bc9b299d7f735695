import type { Appearance } from '@stripe/stripe-js'

import { appearanceRules, appearanceVariables, themeOf } from './appearance.ts'
import { cardGlyph } from './brand-icon.ts'
import { type FontSource, fontFaces } from './font-faces.ts'
import { formStyles } from './form-styles.ts'

export interface FormDocument {
  /** Puts the card's fields under the tab. */
  setPanel(node: HTMLElement): void
  setCollapsed(collapsed: boolean): void
  setAppearance(appearance: Appearance): void
  setFonts(fonts: readonly FontSource[]): void
}

/**
 * Draws what is around the fields: styles, the row of payment methods, and a line that says what
 * this is.
 */
export function createFormDocument(
  document: Document,
  locale: string,
  onTab: () => void,
): FormDocument {
  const root = document.documentElement
  const fontStyle = document.createElement('style')
  const baseStyle = document.createElement('style')
  const ruleStyle = document.createElement('style')
  const main = document.createElement('main')
  const tabs = document.createElement('div')
  const tab = document.createElement('button')
  const panel = document.createElement('div')
  const hint = document.createElement('p')

  document.title = 'Secure payment input frame'
  root.lang = locale
  baseStyle.textContent = formStyles
  document.head.append(fontStyle, baseStyle, ruleStyle)

  main.className = 'PaymentForm'
  tabs.className = 'TabList'
  tabs.setAttribute('role', 'tablist')
  tabs.setAttribute('aria-label', 'Payment method')
  tab.type = 'button'
  tab.id = 'card-tab'
  tab.dataset['value'] = 'card'
  tab.setAttribute('role', 'tab')
  tab.setAttribute('aria-controls', 'card-panel')
  tab.innerHTML = `${cardGlyph}<span>Card</span>`
  tab.addEventListener('click', onTab)
  panel.id = 'card-panel'
  panel.setAttribute('role', 'tabpanel')
  panel.setAttribute('aria-labelledby', tab.id)
  hint.className = 'Hint'
  hint.textContent = 'Emulated Stripe · use 4242 4242 4242 4242'
  tabs.append(tab)
  main.append(tabs, panel, hint)
  document.body.replaceChildren(main)

  return {
    setPanel: (node) => panel.replaceChildren(node),
    setCollapsed(collapsed) {
      panel.hidden = collapsed
      hint.hidden = collapsed
      tab.className = collapsed ? 'Tab' : 'Tab Tab--selected'
      tab.setAttribute('aria-selected', String(!collapsed))
    },
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
