import TinyQueue from 'tinyqueue'

interface Timer {
  dueMs: number
  run: () => void
  isCancelled: boolean
}

/** The longest that the machine's timers can wait: 24.8 days. */
const longestMs = 2 ** 31 - 1

/** A clock as plain data. */
export interface ClockState {
  /** What it showed: epoch milliseconds. */
  readonly nowMs: number
  readonly isFrozen: boolean
  /** How far it was from the machine's time, if it ran. */
  readonly offsetMs: number
}

/**
 * The time of one account: the machine's, or one that stands still until it is moved.
 * What is due at a time runs when this clock has passed it, however it came to.
 */
export class Clock {
  readonly #machine: () => number
  readonly #timers = new TinyQueue<Timer>([], (a, b) => a.dueMs - b.dueMs)
  readonly #changed: () => void
  #offsetMs = 0
  #frozenAtMs: number | null = null
  #alarm: ReturnType<typeof setTimeout> | undefined

  /**
   * @param machine epoch milliseconds
   * @param changed is called when the clock shows other than by going on
   */
  constructor(machine: () => number, changed: () => void = () => {}) {
    this.#machine = machine
    this.#changed = changed
  }

  /** Epoch milliseconds. */
  get nowMs(): number {
    return this.#frozenAtMs ?? this.#machine() + this.#offsetMs
  }

  get isFrozen(): boolean {
    return this.#frozenAtMs !== null
  }

  get state(): ClockState {
    return { nowMs: this.nowMs, isFrozen: this.isFrozen, offsetMs: this.#offsetMs }
  }

  /** Shows what another clock would show now. */
  restore({ nowMs, isFrozen, offsetMs }: ClockState): void {
    this.#offsetMs = offsetMs
    this.#frozenAtMs = isFrozen ? nowMs : null
    this.#moved()
  }

  /**
   * Stands still, until it is advanced or runs again.
   *
   * @param at epoch milliseconds, or a date; default: now
   * @throws RangeError for what is no time
   */
  freeze(at: Date | number = this.nowMs): void {
    const atMs = Number(at)
    if (!Number.isFinite(atMs)) throw new RangeError(`A clock cannot stand at ${atMs}.`)
    this.#frozenAtMs = atMs
    this.#moved()
  }

  /**
   * @param ms milliseconds; what becomes due on the way runs in its order, at its time
   * @throws RangeError for a negative number, or none
   */
  advance(ms: number): void {
    if (!(ms >= 0 && ms < Infinity)) throw new RangeError(`A clock cannot be advanced by ${ms} ms.`)
    const goalMs = this.nowMs + ms
    for (let next = this.#next(); next && next.dueMs <= goalMs; next = this.#next()) {
      this.#set(next.dueMs)
      this.#runWhatIsDue()
    }
    this.#set(goalMs)
    this.#moved()
  }

  /** Goes on from the time it shows. */
  run(): void {
    if (this.#frozenAtMs === null) return
    this.#offsetMs = this.#frozenAtMs - this.#machine()
    this.#frozenAtMs = null
    this.#moved()
  }

  /** Shows the machine's time again. */
  reset(): void {
    this.#offsetMs = 0
    this.#frozenAtMs = null
    this.#moved()
  }

  /**
   * Runs something once its time has come, and not before the caller is through.
   *
   * @param dueMs epoch milliseconds
   * @returns cancels it
   */
  at(dueMs: number, run: () => void): () => void {
    const timer: Timer = { dueMs, run, isCancelled: false }
    this.#timers.push(timer)
    if (this.#timers.peek() === timer) this.#setAlarm()
    return () => {
      timer.isCancelled = true
    }
  }

  /** Forgets everything that is to come. */
  cancelAll(): void {
    while (this.#timers.length > 0) this.#timers.pop()
    this.#setAlarm()
  }

  /** Runs what is due. A look at one entry where nothing is: cheap enough for every request. */
  runDue(): void {
    if (this.#runWhatIsDue()) this.#setAlarm()
  }

  #runWhatIsDue(): boolean {
    let hasRun = false
    for (let next = this.#next(); next && next.dueMs <= this.nowMs; next = this.#next()) {
      this.#timers.pop()
      next.run()
      hasRun = true
    }
    return hasRun
  }

  #wake(): void {
    this.#runWhatIsDue()
    this.#setAlarm()
  }

  #moved(): void {
    this.#wake()
    this.#changed()
  }

  #set(ms: number): void {
    if (this.#frozenAtMs === null) this.#offsetMs = ms - this.#machine()
    else this.#frozenAtMs = ms
  }

  #next(): Timer | undefined {
    while (this.#timers.peek()?.isCancelled) this.#timers.pop()
    return this.#timers.peek()
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm)
    this.#alarm = undefined
    const next = this.#next()
    if (!next || this.isFrozen) return
    const waitMs = Math.min(Math.max(next.dueMs - this.nowMs, 0), longestMs)
    this.#alarm = setTimeout(() => this.#wake(), waitMs)
    letProcessEnd(this.#alarm)
  }
}

/** Node's timers keep a program alive until somebody lets go of them; a page's are numbers. */
function letProcessEnd(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    const { unref } = timer
    if (typeof unref === 'function') unref.call(timer)
  }
}
