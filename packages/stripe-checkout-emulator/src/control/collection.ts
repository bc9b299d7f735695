/** The objects of one kind, by id and by the order in which they came. */
export class Collection<T extends { readonly id: string }> {
  readonly #byId = new Map<string, T>()
  readonly #positions = new Map<string, number>()
  /** By position, from `#dropped` on, with holes where something was deleted. */
  #ids: (string | undefined)[] = []
  /** How many positions nobody looks at any more. */
  #dropped = 0
  /** Where the oldest is at the earliest. */
  #first = 0
  readonly #idsByKey = new Map<string, string[]>()
  readonly #keysOf: (entity: T) => readonly string[]

  /** @param keysOf by what else than their ids they are looked for */
  constructor(keysOf: (entity: T) => readonly string[] = () => []) {
    this.#keysOf = keysOf
  }

  get size(): number {
    return this.#byId.size
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** The objects with that key, in the order in which they got it. */
  withKey(key: string): T[] {
    return (this.#idsByKey.get(key) ?? []).flatMap((id) => this.get(id) ?? [])
  }

  /** Takes a new object, or a new state of one: entities are never written to. */
  put(entity: T): void {
    const present = this.#byId.get(entity.id)
    if (present) {
      this.#changeKeys(entity.id, this.#keysOf(present), this.#keysOf(entity))
      this.#byId.set(entity.id, entity)
      return
    }
    this.#byId.set(entity.id, entity)
    this.#positions.set(entity.id, this.#end)
    this.#ids.push(entity.id)
    this.#changeKeys(entity.id, [], this.#keysOf(entity))
  }

  /** Takes what a collection of the same kind has given out. */
  restore(entities: readonly { readonly id: string }[]): void {
    // That they are of this kind, the caller's data says, and no type can.
    for (const entity of entities) this.put(entity as T)
  }

  delete(id: string): void {
    const present = this.#byId.get(id)
    if (!present) return
    this.#changeKeys(id, this.#keysOf(present), [])
    this.#ids[(this.#positions.get(id) ?? 0) - this.#dropped] = undefined
    this.#byId.delete(id)
    this.#positions.delete(id)
  }

  /** Takes out the one that came first, in a time that does not grow with those that are gone. */
  deleteOldest(): T | undefined {
    const [oldest] = this.walk('newer')
    if (!oldest) return undefined
    this.#first = (this.#positions.get(oldest.id) ?? this.#first) + 1
    this.delete(oldest.id)
    const holes = this.#first - this.#dropped
    // Many at once: to move the others up takes a time that grows with their number.
    if (holes > this.#ids.length / 2) {
      this.#ids = this.#ids.slice(holes)
      this.#dropped = this.#first
    }
    return oldest
  }

  clear(): void {
    this.#byId.clear()
    this.#positions.clear()
    this.#idsByKey.clear()
    this.#ids = []
    this.#dropped = 0
    this.#first = 0
  }

  /**
   * Walks from one object on, itself left out.
   *
   * @param from its id; absent: from the end
   * @param direction `older` is the order of Stripe's lists: the newest first
   */
  *walk(direction: 'newer' | 'older', from?: string): Generator<T, void> {
    const step = direction === 'older' ? -1 : 1
    const before = direction === 'older' ? this.#end : this.#first - 1
    const start = from === undefined ? before : (this.#positions.get(from) ?? before)
    for (let at = start + step; at >= this.#first && at < this.#end; at += step) {
      const id = this.#ids[at - this.#dropped]
      const entity = id === undefined ? undefined : this.get(id)
      if (entity) yield entity
    }
  }

  /**
   * The objects with that key alone, as a part of the collection: in its order, from any one of the
   * whole on. Takes a time that grows with them, and not with the others.
   */
  keyed(key: string): Pick<Collection<T>, 'has' | 'walk'> {
    return {
      has: (id) => this.has(id),
      walk: (direction, from) => this.#walkKeyed(key, direction, from),
    }
  }

  *#walkKeyed(key: string, direction: 'newer' | 'older', from?: string): Generator<T, void> {
    const step = direction === 'older' ? -1 : 1
    const order = (id: string) => (this.#positions.get(id) ?? 0) * step
    const after = from === undefined ? -Infinity : order(from)
    const ids = this.#idsByKey.get(key) ?? []
    for (const id of ids.toSorted((a, b) => order(a) - order(b))) {
      const entity = this.get(id)
      if (entity && order(id) > after) yield entity
    }
  }

  #changeKeys(id: string, before: readonly string[], after: readonly string[]): void {
    for (const key of before) {
      if (!after.includes(key)) this.#removeKey(key, id)
    }
    for (const key of after) {
      if (!before.includes(key)) this.#addKey(key, id)
    }
  }

  #addKey(key: string, id: string): void {
    const ids = this.#idsByKey.get(key)
    if (ids) ids.push(id)
    else this.#idsByKey.set(key, [id])
  }

  #removeKey(key: string, id: string): void {
    const others = this.#idsByKey.get(key)?.filter((other) => other !== id) ?? []
    if (others.length > 0) this.#idsByKey.set(key, others)
    else this.#idsByKey.delete(key)
  }

  /** The position that the next one gets. */
  get #end(): number {
    return this.#dropped + this.#ids.length
  }
}
