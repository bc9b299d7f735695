import { type ReactNode } from 'react'
import { renderToString as render } from 'react-dom/server.node'

/**
 * React 18 warns of layout effects on a server. In jsdom there is a document, so that the kit
 * takes itself for a page and has some: of these, nothing is said. Without one, all is.
 */
export function renderToString(page: ReactNode): string {
  if (typeof document === 'undefined') return render(page)
  const { error } = console
  const errorButThis = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('Warning: useLayoutEffect does nothing')) error(...words)
  }
  Object.assign(console, { error: errorButThis })
  try {
    return render(page)
  } finally {
    Object.assign(console, { error })
  }
}
