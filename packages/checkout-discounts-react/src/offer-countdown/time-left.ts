/** Whole units of what is left. */
export interface TimeLeft {
  days: number
  /** 0–23 */
  hours: number
  /** 0–59 */
  minutes: number
  /** 0–59 */
  seconds: number
}

/** @param seconds whole, 0 or more */
export function timeLeft(seconds: number): TimeLeft {
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3_600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  }
}
