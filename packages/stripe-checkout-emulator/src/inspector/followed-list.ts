import { StripeError } from '../api/stripe-error.ts'

/** As many as are shown. */
const most = 100
/** Where more than so many have changed at once, the list is read whole: that is less to ask. */
const manyAtOnce = 20

export interface FollowedListOptions<Item> {
  /** @returns the newest first */
  readAll: () => Promise<readonly Item[]>
  /** Rejects with a 404 for what is gone. */
  readOne: (id: string) => Promise<Item>
}

/** A list that is read whole once, and from then on by what has changed in it. */
export class FollowedList<Item extends { readonly id: string }> {
  readonly #options: FollowedListOptions<Item>
  readonly #changed = new Set<string>()
  #isUnknown = true
  #items: readonly Item[] = []

  constructor(options: FollowedListOptions<Item>) {
    this.#options = options
  }

  /** Notes that one has come, or is another now. */
  change(id: string): void {
    this.#changed.add(id)
  }

  /** Notes that anything may have changed. */
  forget(): void {
    this.#isUnknown = true
  }

  /**
   * Reads what it has to. Not twice at the same time.
   *
   * @returns the newest first
   * @throws as what reads it; the list is read whole the next time
   */
  async read(): Promise<readonly Item[]> {
    const ids = [...this.#changed]
    const isWhole = this.#isUnknown || ids.length > manyAtOnce
    this.#changed.clear()
    // Until it is known: what changes meanwhile is noted again.
    this.#isUnknown = false
    try {
      this.#items = isWhole ? await this.#options.readAll() : await this.#withChanged(ids)
    } catch (error) {
      this.#isUnknown = true
      throw error
    }
    return this.#items
  }

  async #withChanged(ids: readonly string[]): Promise<readonly Item[]> {
    const read = await Promise.all(ids.map((id) => this.#readIfThere(id)))
    const items = new Map(this.#items.map((item) => [item.id, item]))
    const added: Item[] = []
    ids.forEach((id, index) => {
      const item = read[index]
      if (!item) items.delete(id)
      else if (items.has(id)) items.set(id, item)
      // It is new, or of old and at work again: either way what one looks for first.
      else added.unshift(item)
    })
    return [...added, ...items.values()].slice(0, most)
  }

  async #readIfThere(id: string): Promise<Item | undefined> {
    try {
      return await this.#options.readOne(id)
    } catch (error) {
      if (error instanceof StripeError && error.status === 404) return undefined
      throw error
    }
  }
}
