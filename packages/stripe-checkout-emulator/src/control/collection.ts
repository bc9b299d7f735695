/** The objects of one kind, by id and by the order in which they came. */
export class Collection<T extends { readonly id: string }> {
  readonly #byId = new Map<string, { position: number; entity: T }>()
  /** With holes where something was deleted. */
  readonly #ids: (string | undefined)[] = []

  get size(): number {
    return this.#byId.size
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.entity
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** Takes a new object, or a new state of one: entities are never written to. */
  put(entity: T): void {
    const present = this.#byId.get(entity.id)
    if (present) {
      present.entity = entity
      return
    }
    this.#byId.set(entity.id, { position: this.#ids.length, entity })
    this.#ids.push(entity.id)
  }

  delete(id: string): void {
    const present = this.#byId.get(id)
    if (!present) return
    this.#ids[present.position] = undefined
    this.#byId.delete(id)
  }

  clear(): void {
    this.#byId.clear()
    this.#ids.length = 0
  }

  /**
   * Walks from one object on, itself left out.
   *
   * @param from its id; absent: from the end
   * @param direction `older` is the order of Stripe's lists: the newest first
   */
  *walk(direction: 'newer' | 'older', from?: string): Generator<T, void> {
    const step = direction === 'older' ? -1 : 1
    const end = direction === 'older' ? this.#ids.length : -1
    const start = from === undefined ? end : (this.#byId.get(from)?.position ?? end)
    for (let at = start + step; at >= 0 && at < this.#ids.length; at += step) {
      const id = this.#ids[at]
      const entity = id === undefined ? undefined : this.get(id)
      if (entity) yield entity
    }
  }
}
