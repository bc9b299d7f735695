import { draw } from './draw.ts'

export interface Fold {
  node: HTMLElement
  /** @param drawContent called where it is open, and each time that it is opened */
  update(summary: readonly (Node | string)[], drawContent: () => Node): void
}

/** A line that opens on what is behind it. */
export function createFold(): Fold {
  const line = draw('summary', {})
  const content = draw('div', { class: 'content' })
  const node = draw('details', {}, line, content)
  let drawInside: (() => Node) | undefined
  node.addEventListener('toggle', () => {
    if (node.open && drawInside) show(drawInside())
  })
  /** What is there already stays in place, and so does the focus in it. */
  function show(drawn: Node): void {
    if (content.firstChild !== drawn) content.replaceChildren(drawn)
  }

  return {
    node,
    update(summary, drawContent) {
      line.replaceChildren(...summary)
      drawInside = drawContent
      if (node.open) show(drawContent())
    },
  }
}
