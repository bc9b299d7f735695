import { given } from '../../api/given.ts'
import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement, type PageElement } from './create-element.ts'
import type { BaseEvents } from './element-events.ts'
import { refuseOtherOptions } from './refuse-other-options.ts'

/** What the shopper fills in: all of an element, or a section of the form. */
export interface ElementPart<Options> {
  /** Draws the fields into a document: an element's of their own, or the form's. */
  draw(document: Document): HTMLElement
  /** Default: nothing of it can be changed. */
  setOptions?(options: Options): void
  clear(): void
  /** Default: to the first control. */
  focus?(): void
  /** What is wrong with the first field that is not right, or null. */
  error(): string | null
  showErrors(): void
  /** Sends what the session has not been told yet. */
  commit(): void
}

interface PartEvents<Change extends { elementType: string }> extends BaseEvents<
  Change['elementType']
> {
  change: Change
}

interface PartElementSettings<Options, Part, Change extends { elementType: string }, Self> {
  type: Change['elementType']
  /** Of the frame. */
  title: string
  /** The method that makes the element, as errors call it. */
  method: string
  /** Names of the options that are emulated. */
  understood: readonly (keyof Options & string)[]
  createPart: (part: { onChange: () => void; onResize: () => void }) => Part
  /** What the page is told of the part. */
  read: (part: Part) => Change
  /** The element as the page has it. */
  present: (element: {
    methods: PageElement<PartEvents<Change>, Self>
    update: (news: Partial<Options>) => Self
    part: Part
  }) => Self
}

/**
 * Makes an element of one part: it tells the page of each change once, and the checkout whether it
 * is filled in.
 *
 * @throws IntegrationError naming the options that are not emulated
 */
export function createPartElement<
  Options extends object,
  Part extends ElementPart<Options>,
  Change extends { elementType: string; complete: boolean },
  Self,
>(
  settings: ElementSettings<Options>,
  own: PartElementSettings<Options, Part, Change, Self>,
): ElementControl<Self> {
  const { type, title, method, understood, read } = own
  refuseOtherOptions(method, settings.options, understood)
  let { options } = settings
  let lastChange = ''

  const part = own.createPart({
    onChange() {
      const change = read(part)
      if (JSON.stringify(change) === lastChange) return
      lastChange = JSON.stringify(change)
      settings.onComplete(change.complete)
      drawn.emit('change', change)
    },
    onResize: () => drawn.fit(),
  })
  const drawn = createElement<PartEvents<Change>, Self>(
    {
      ...settings,
      type,
      title,
      styles: '',
      draw: ({ document, main }) => main.replaceChildren(part.draw(document)),
      clear: part.clear,
      ...(part.focus && { focus: part.focus }),
    },
    () => element,
  )

  function update(news: Partial<Options>): Self {
    refuseOtherOptions('element.update', news, understood)
    options = { ...options, ...given(news) }
    part.setOptions?.(options)
    return element
  }

  const { isMounted, methods, setAppearance, setFonts } = drawn
  const element = own.present({ methods, update, part })
  return {
    element,
    isMounted,
    setAppearance,
    setFonts,
    commit: part.commit,
    validate() {
      const error = part.error()
      if (error !== null) part.showErrors()
      return error
    },
  }
}
