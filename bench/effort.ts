/** How much of the machine's time a benchmark may take. */
export interface Effort {
  /** How long each load runs. */
  seconds: number
  rounds: number
}
