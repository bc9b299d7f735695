import type { CSSProperties } from 'react'

import { lanes, type SequenceStep } from './sequence.ts'

/** Steps between lanes, from top to bottom: a list that is also drawn. */
export function Lanes({ steps }: { steps: readonly SequenceStep[] }) {
  const startMs = steps[0]?.atMs ?? 0
  return (
    <div className="lanes">
      <div className="lanes-heads" aria-hidden>
        {lanes.map((lane) => (
          <span key={lane}>{lane}</span>
        ))}
      </div>
      <ol>
        {steps.map((step) => (
          <li key={`${step.what} ${step.atMs}`}>
            <Arrow {...step} />
            <p>
              <strong>
                <span className="lanes-who">{who(step)}</span>
                {step.what}
              </strong>{' '}
              <span className="lanes-time">{timeOf(step, startMs)}</span>
            </p>
            <p className="lanes-why">{step.why}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Arrow({ from, to }: SequenceStep) {
  const [first, last] = from < to ? [from, to] : [to, from]
  const direction = from === to ? 'here' : from < to ? 'right' : 'left'
  return (
    <span
      aria-hidden
      className={`lanes-arrow lanes-${direction}`}
      style={{ gridColumn: `${first + 1} / ${last + 2}`, ...spanOf(last - first + 1) }}
    />
  )
}

function who({ from, to }: SequenceStep): string {
  return from === to ? `${lanes[from]}: ` : `${lanes[from]} to ${lanes[to]}: `
}

function timeOf({ atMs, durationMs }: SequenceStep, startMs: number): string {
  const at = `at ${Math.round(atMs - startMs)} ms`
  return durationMs === undefined ? at : `${at}, took ${Math.max(1, Math.round(durationMs))} ms`
}

/** How many lanes an arrow reaches over: half a lane at either end is not its own. */
function spanOf(spanned: number): CSSProperties {
  return { '--lanes-spanned': spanned } as CSSProperties
}
