import type { Call } from './call.ts'
import type { Point } from './scenes.ts'
import type { Verdict } from './verdict.ts'

/** A point, what came of it, and what it was judged by: nothing where it could not be tried. */
export interface Result {
  point: Point
  verdict: Verdict
  call: Call | null
}
