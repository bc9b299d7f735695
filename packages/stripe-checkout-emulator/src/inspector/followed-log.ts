/** A log that is read whole once; what is added to it later tells of itself. */
export class FollowedLog<Entry> {
  readonly #readAll: () => Promise<readonly Entry[]>
  readonly #keyOf: (entry: Entry) => string
  readonly #most: number
  #isUnknown = true
  #entries: readonly Entry[] = []
  #heard: Entry[] = []

  /**
   * @param readAll oldest first
   * @param keyOf what makes an entry that was read and one that was heard the same
   * @param most how many are kept: the newest
   */
  constructor(
    readAll: () => Promise<readonly Entry[]>,
    keyOf: (entry: Entry) => string,
    most: number,
  ) {
    this.#readAll = readAll
    this.#keyOf = keyOf
    this.#most = most
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0 && this.#heard.length === 0
  }

  /** Takes an entry that has come. */
  add(entry: Entry): void {
    this.#heard.push(entry)
  }

  /** Notes that anything may have become of it. */
  forget(): void {
    this.#isUnknown = true
    this.#entries = []
    this.#heard = []
  }

  /**
   * Reads it, where it has to. Not twice at the same time.
   *
   * @returns oldest first
   * @throws as what reads it; it is read the next time
   */
  async read(): Promise<readonly Entry[]> {
    if (this.#isUnknown) {
      this.#heard = []
      this.#isUnknown = false
      try {
        this.#entries = await this.#readAll()
      } catch (error) {
        this.#isUnknown = true
        throw error
      }
      // What was heard meanwhile may be in there, or not yet.
      const read = new Set(this.#entries.map(this.#keyOf))
      this.#heard = this.#heard.filter((entry) => !read.has(this.#keyOf(entry)))
    }
    this.#entries = [...this.#entries, ...this.#heard].slice(-this.#most)
    this.#heard = []
    return this.#entries
  }
}
