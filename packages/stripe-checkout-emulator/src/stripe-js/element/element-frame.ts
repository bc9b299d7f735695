import { createFrame, fitFrame } from './create-frame.ts'

/** An element's document of its own, inside the page. */
export interface ElementFrame {
  node: HTMLElement
  /** Takes on the colour scheme of what is drawn inside: two different ones paint a white ground. */
  setColorScheme(scheme: 'light' | 'dark'): void
  /** Makes the frame as high as its content. */
  fit(): void
}

/**
 * Makes the frame of an element.
 *
 * @param type `payment`, `address` and so on: a part of the frame's name.
 * @param title See {@link createFrame}.
 * @param draw See {@link createFrame}.
 */
export function createElementFrame(
  type: string,
  title: string,
  draw: (document: Document) => void,
): ElementFrame {
  const node = document.createElement('div')
  const iframe = createFrame(document, title, draw)
  node.className = '__PrivateStripeElement'
  iframe.name = `__privateStripeFrame-${type}-${crypto.randomUUID()}`
  node.append(iframe)
  return {
    node,
    fit: () => fitFrame(iframe),
    setColorScheme(scheme) {
      iframe.style.colorScheme = scheme
    },
  }
}
