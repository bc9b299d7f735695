import { draw } from './draw.ts'

export interface Row<Item> {
  node: HTMLElement
  /** Takes a new state of the same item. Absent: it has but one. */
  update?: (item: Item) => void
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
  const node = draw('ul', { class: 'rows' })
  const nothing = draw('div', { class: 'empty' }, empty)
  const whole = draw('div', {}, node, nothing)
  let rows = new Map<string, ListRow<Item>>()

  return {
    node: whole,
    show(items) {
      nothing.hidden = items.length > 0
      const next: typeof rows = new Map()
      for (const item of items) {
        const key = keyOf(item)
        const row = rows.get(key) ?? newRow(create(item), item)
        next.set(key, row)
        update(row, item)
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

interface ListRow<Item> {
  item: HTMLLIElement
  row: Row<Item>
  /** What it shows, as text to compare. */
  shown: string
}

function newRow<Item>(row: Row<Item>, state: Item): ListRow<Item> {
  return { item: draw('li', {}, row.node), row, shown: row.update ? JSON.stringify(state) : '' }
}

/** What is as it was is not drawn again: text that is selected in it would be so no longer. */
function update<Item>(row: ListRow<Item>, state: Item): void {
  if (!row.row.update) return
  const shown = JSON.stringify(state)
  if (shown === row.shown) return
  row.shown = shown
  row.row.update(state)
}

/** Moves only what is not in its place: a row that is moved would lose the focus. */
function arrange(list: HTMLElement, items: readonly HTMLElement[]): void {
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null)
  })
}
