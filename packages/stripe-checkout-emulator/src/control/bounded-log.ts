/** The newest entries of a kind, oldest first. */
export class BoundedLog<T> {
  readonly entries: T[] = []
  readonly #limit: number

  constructor(limit = 500) {
    this.#limit = limit
  }

  add(entry: T): void {
    this.entries.push(entry)
    if (this.entries.length > this.#limit) this.entries.shift()
  }

  clear(): void {
    this.entries.length = 0
  }
}
