export interface Notice {
  node: HTMLElement
  /** Null takes it away. */
  set(message: string | null): void
}

/** Draws a place for what is wrong with more than one field. */
export function createNotice(document: Document): Notice {
  const node = document.createElement('p')
  node.className = 'Error'
  node.setAttribute('role', 'alert')
  return {
    node,
    set(message) {
      // Written only when it differs: writing the same text again would have it read out again.
      if (node.textContent !== (message ?? '')) node.textContent = message ?? ''
    },
  }
}
