/**
 * Makes a frame whose document the page may write to.
 *
 * @param document Of the page, or of the frame that it is to be in.
 * @param title What a screen reader says of the frame, and what end-to-end suites find it by.
 * @param draw Called with the empty document each time that the browser has made one: after the
 *   frame was put on the page, and again when it was moved to another place on it.
 */
export function createFrame(
  document: Document,
  title: string,
  draw: (document: Document) => void,
): HTMLIFrameElement {
  const iframe = document.createElement('iframe')
  iframe.title = title
  // Not about:blank, which has no doctype and which some browsers replace after the first write.
  iframe.srcdoc = '<!doctype html><html><head></head><body></body></html>'
  // 4 px on each side are for the focus ring.
  iframe.style.cssText =
    'display: block; width: calc(100% + 8px); height: 0; margin: -4px; border: 0; background: transparent;'
  iframe.addEventListener('load', () => {
    const inner = iframe.contentDocument
    if (!inner) return
    draw(inner)
    fitFrame(iframe)
    observeHeight(inner, () => fitFrame(iframe))
  })
  return iframe
}

/** Makes a frame as high as its content. */
export function fitFrame(iframe: HTMLIFrameElement): void {
  const body = iframe.contentDocument?.body
  if (body) iframe.style.height = `${body.scrollHeight}px`
}

/** Observes from inside: an observer of the page's would hear its own resizing of the frame. */
function observeHeight(document: Document, onResize: () => void): void {
  const view = document.defaultView
  // jsdom has no layout, and so nothing to observe.
  if (!view || !('ResizeObserver' in view)) return
  new view.ResizeObserver(onResize).observe(document.body)
}
