/** An element's document of its own, inside the page. */
export interface PaymentFrame {
  node: HTMLElement
  /** Takes on the colour scheme of what is drawn inside: two different ones paint a white ground. */
  setColorScheme(scheme: 'light' | 'dark'): void
  /** Makes the frame as high as its content. */
  fit(): void
}

/**
 * Makes a frame whose document the page may write to.
 *
 * @param draw Called with the empty document each time that the browser has made one: after the
 *   frame was put on the page, and again when it was moved to another place on it.
 */
export function createPaymentFrame(draw: (document: Document) => void): PaymentFrame {
  const node = document.createElement('div')
  const iframe = document.createElement('iframe')
  node.className = '__PrivateStripeElement'
  iframe.title = 'Secure payment input frame'
  iframe.name = `__privateStripeFrame-payment-${crypto.randomUUID()}`
  // Not about:blank, which has no doctype and which some browsers replace after the first write.
  iframe.srcdoc = '<!doctype html><html><head></head><body></body></html>'
  // 4 px on each side are for the focus ring.
  iframe.style.cssText =
    'display: block; width: calc(100% + 8px); height: 0; margin: -4px; border: 0; background: transparent;'
  node.append(iframe)

  function fit() {
    const body = iframe.contentDocument?.body
    if (body) iframe.style.height = `${body.scrollHeight}px`
  }

  iframe.addEventListener('load', () => {
    const inner = iframe.contentDocument
    if (!inner) return
    draw(inner)
    fit()
    observeHeight(inner, fit)
  })

  return {
    node,
    fit,
    setColorScheme(scheme) {
      iframe.style.colorScheme = scheme
    },
  }
}

/** Observes from inside: an observer of the page's would hear its own resizing of the frame. */
function observeHeight(document: Document, onResize: () => void): void {
  const view = document.defaultView
  // jsdom has no layout, and so nothing to observe.
  if (!view || !('ResizeObserver' in view)) return
  new view.ResizeObserver(onResize).observe(document.body)
}
