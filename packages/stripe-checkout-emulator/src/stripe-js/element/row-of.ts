/** Puts fields side by side. */
export function rowOf(document: Document, ...nodes: readonly HTMLElement[]): HTMLElement {
  const row = document.createElement('div')
  row.className = nodes.length === 1 ? 'Row Row--single' : 'Row'
  row.append(...nodes)
  return row
}
