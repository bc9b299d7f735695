import type { Appearance } from '@stripe/stripe-js'

import type { ElementSettings } from '../checkout/checkout-element.ts'
import { IntegrationError } from '../integration-error.ts'
import { themeOf } from './appearance.ts'
import { createElementDocument, type ElementDocument } from './element-document.ts'
import {
  type BaseEvents,
  createElementEvents,
  type ElementEvents,
  type ElementListening,
} from './element-events.ts'
import { createElementFrame } from './element-frame.ts'
import type { FontSource } from './font-faces.ts'
import { listenToFocus } from './listen-to-focus.ts'

export interface DrawnElementSettings<Events extends BaseEvents> extends Pick<
  ElementSettings<unknown>,
  'appearance' | 'fonts' | 'loaded' | 'locale' | 'onDestroy'
> {
  type: Events['ready']['elementType']
  /** Of the frame. */
  title: string
  styles: string
  /** Draws the element into an empty document; again, after the frame was moved. */
  draw: (around: ElementDocument) => void
  /** Default: the first control of the document. */
  focus?: () => void
  clear?: () => void
  /** What `ready` carries beyond the element's type. */
  readyDetails?: () => Omit<Events['ready'], 'elementType'>
}

/** What the page can do with every element. */
export interface PageElement<Events, Self> extends ElementListening<Events, Self> {
  /** @throws IntegrationError where there is no such place, or the element is destroyed */
  mount(target: string | HTMLElement): void
  unmount(): void
  destroy(): void
  focus(): void
  blur(): void
  clear(): void
}

export interface DrawnElement<Events, Self> {
  /** To be spread into the element that the page gets. */
  methods: PageElement<Events, Self>
  emit: ElementEvents<Events, Self>['emit']
  isHeard: ElementEvents<Events, Self>['isHeard']
  /** The document that is drawn, once the element is on the page. */
  around(): ElementDocument | null
  isMounted(): boolean
  fit(): void
  setAppearance(appearance: Appearance): void
  setFonts(fonts: readonly FontSource[]): void
}

/**
 * What all elements have in common: a frame, its document, and a life on the page.
 *
 * @param self The element as the page has it.
 */
export function createElement<Events extends BaseEvents, Self>(
  settings: DrawnElementSettings<Events>,
  self: () => Self,
): DrawnElement<Events, Self> {
  const { type: elementType } = settings
  let { appearance, fonts } = settings
  let around: ElementDocument | null = null
  let isDestroyed = false
  let isAnnounced = false

  const events = createElementEvents<Events, Self>(self)
  // The events of an element are these, where `ready` may carry more: TypeScript does not see
  // that of a type that is still open.
  const base = events as unknown as ElementEvents<BaseEvents, Self>

  const frame = createElementFrame(elementType, settings.title, (document) => {
    around = createElementDocument(document, settings)
    settings.draw(around)
    drawAppearance()
    listenToFocus(document, elementType, base)
    void announce()
  })

  function drawAppearance() {
    around?.setAppearance(appearance)
    around?.setFonts(fonts)
    frame.setColorScheme(themeOf(appearance) === 'night' ? 'dark' : 'light')
    frame.fit()
  }

  async function announce() {
    if (isAnnounced) return
    isAnnounced = true
    base.emit('loaderstart', { elementType })
    const error = await settings.loaded()
    if (isDestroyed) return
    if (!error) base.emit('ready', { elementType, ...settings.readyDetails?.() })
    else {
      const { message } = error
      base.emit('loaderror', { elementType, error: { type: 'api_error', message } })
    }
  }

  const { on, once, off } = events
  return {
    methods: {
      on,
      once,
      off,
      mount(target) {
        if (isDestroyed) {
          throw new IntegrationError('This element is destroyed. Create a new one to mount it.')
        }
        placeOf(target).replaceChildren(frame.node)
      },
      unmount: () => frame.node.remove(),
      destroy() {
        if (isDestroyed) return
        isDestroyed = true
        frame.node.remove()
        settings.onDestroy()
      },
      focus() {
        if (settings.focus) settings.focus()
        else around?.main.querySelector<HTMLElement>('input, select, button')?.focus()
      },
      blur() {
        const active = around?.document.activeElement
        if (active && 'blur' in active && typeof active.blur === 'function') active.blur()
      },
      clear: () => settings.clear?.(),
    },
    emit: events.emit,
    isHeard: events.isHeard,
    around: () => around,
    isMounted: () => frame.node.isConnected,
    fit: frame.fit,
    setAppearance(next) {
      appearance = next
      drawAppearance()
    },
    setFonts(next) {
      fonts = next
      drawAppearance()
    },
  }
}

function placeOf(target: string | HTMLElement): HTMLElement {
  const place = typeof target === 'string' ? document.querySelector<HTMLElement>(target) : target
  if (place) return place
  throw new IntegrationError(
    `There is no ${String(target)} on the page to mount the element in. Mount it after the page ` +
      'has drawn its place.',
  )
}
