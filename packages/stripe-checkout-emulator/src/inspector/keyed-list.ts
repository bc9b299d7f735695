import { draw } from './draw.ts'

export interface Row<Item> {
  node: HTMLElement
  /** Takes a new state of the same item. */
  update(item: Item): void
}

export interface KeyedList<Item> {
  node: HTMLElement
  /** Shows these and no others, in this order. Rows that stay are the same elements: what is open stays open. */
  show(items: readonly Item[]): void
}

/**
 * @param keyOf what makes two states the same item
 * @param empty what is shown where there is none
 */
export function createKeyedList<Item>(
  keyOf: (item: Item) => string,
  create: (item: Item) => Row<Item>,
  empty: Node,
): KeyedList<Item> {
  const node = draw('ul', {})
  const nothing = draw('div', { class: 'empty' }, empty)
  const whole = draw('div', {}, node, nothing)
  let rows = new Map<string, { item: HTMLLIElement; row: Row<Item> }>()

  return {
    node: whole,
    show(items) {
      nothing.hidden = items.length > 0
      const next: typeof rows = new Map()
      for (const item of items) {
        const key = keyOf(item)
        const present = rows.get(key)
        present?.row.update(item)
        next.set(key, present ?? newRow(create(item)))
      }
      for (const [key, { item }] of rows) if (!next.has(key)) item.remove()
      rows = next
      arrange(
        node,
        [...next.values()].map(({ item }) => item),
      )
    },
  }
}

function newRow<Item>(row: Row<Item>) {
  return { item: draw('li', {}, row.node), row }
}

/** Moves only what is not in its place: a row that is moved would lose the focus. */
function arrange(list: HTMLElement, items: readonly HTMLElement[]): void {
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null)
  })
}
