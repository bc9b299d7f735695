import type { StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'

import { cardGlyph } from './brand-icon.ts'

/** The payment methods, of which there is one, and the place of its fields. */
export interface MethodLayout {
  node: HTMLElement
  setPanel(...nodes: HTMLElement[]): void
  setCollapsed(collapsed: boolean): void
}

type LayoutOption = StripeCheckoutPaymentElementOptions['layout']

/** How the methods are laid out. Choice: `auto` has tabs. */
export function layoutOf(layout: LayoutOption): {
  type: 'accordion' | 'tabs'
  hasRadio: boolean
  defaultCollapsed: boolean
} {
  const {
    type,
    radios = 'auto',
    defaultCollapsed = false,
  } = typeof layout === 'object' ? layout : { type: layout ?? 'auto' }
  return {
    type: type === 'accordion' ? 'accordion' : 'tabs',
    hasRadio: radios === 'always' || radios === 'auto',
    defaultCollapsed,
  }
}

/** Draws them in a row of tabs or one under the other. */
export function createMethodLayout(
  document: Document,
  layout: LayoutOption,
  onOpen: () => void,
): MethodLayout {
  const { type, hasRadio } = layoutOf(layout)
  const button = document.createElement('button')
  const panel = document.createElement('div')
  button.type = 'button'
  button.id = 'card-tab'
  button.dataset['value'] = 'card'
  button.setAttribute('aria-controls', 'card-panel')
  button.innerHTML = `${cardGlyph}<span>Card</span>`
  button.addEventListener('click', onOpen)
  panel.id = 'card-panel'
  panel.className = 'Sections'
  panel.setAttribute('aria-labelledby', button.id)
  const setPanel = (...nodes: HTMLElement[]) => panel.replaceChildren(...nodes)
  return type === 'tabs'
    ? { ...tabs(document, button, panel), setPanel }
    : { ...accordion(document, button, panel, hasRadio), setPanel }
}

function tabs(document: Document, tab: HTMLElement, panel: HTMLElement) {
  const node = document.createElement('div')
  const list = document.createElement('div')
  node.className = 'Sections'
  list.className = 'TabList'
  list.setAttribute('role', 'tablist')
  list.setAttribute('aria-label', 'Payment method')
  tab.setAttribute('role', 'tab')
  panel.setAttribute('role', 'tabpanel')
  list.append(tab)
  node.append(list, panel)
  return {
    node,
    setCollapsed(collapsed: boolean) {
      panel.hidden = collapsed
      tab.className = collapsed ? 'Tab' : 'Tab Tab--selected'
      tab.setAttribute('aria-selected', String(!collapsed))
    },
  }
}

function accordion(document: Document, button: HTMLElement, panel: HTMLElement, hasRadio: boolean) {
  const node = document.createElement('div')
  panel.setAttribute('role', 'region')
  button.className = 'AccordionButton'
  if (hasRadio) button.insertAdjacentHTML('afterbegin', '<span class="RadioIconOuter"></span>')
  node.append(button, panel)
  return {
    node,
    setCollapsed(collapsed: boolean) {
      panel.hidden = collapsed
      node.className = collapsed ? 'AccordionItem' : 'AccordionItem AccordionItem--selected'
      button.setAttribute('aria-expanded', String(!collapsed))
    },
  }
}
