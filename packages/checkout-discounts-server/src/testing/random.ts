/** A run of numbers that a seed says whole, so that what it finds can be found again. */
export interface Random {
  /** Whether something that has this chance, 0–1, happens now. */
  chance(share: number): boolean
  /** 0 to below the limit. */
  below(limit: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
}

/**
 * @param seed any integer
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
export function createRandom(seed: number): Random {
  let state = Math.trunc(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    chance: (share) => next() < share,
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  }
}
