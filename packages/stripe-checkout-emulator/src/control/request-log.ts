import type { RequestLogEntry } from '../emulator.ts'

/** The newest requests of one namespace, oldest first. */
export class RequestLog {
  readonly entries: RequestLogEntry[] = []
  readonly #limit: number

  constructor(limit = 500) {
    this.#limit = limit
  }

  add(entry: RequestLogEntry): void {
    this.entries.push(entry)
    if (this.entries.length > this.#limit) this.entries.shift()
  }

  clear(): void {
    this.entries.length = 0
  }
}
