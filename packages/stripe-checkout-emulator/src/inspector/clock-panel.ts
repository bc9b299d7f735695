import type { ClockChange } from '../control/emulator-control.ts'
import { button, draw } from './draw.ts'
import { dateAndTimeOf } from './times.ts'

const hourMs = 60 * 60 * 1000
const units = [
  { name: 'minutes', ms: hourMs / 60 },
  { name: 'hours', ms: hourMs },
  { name: 'days', ms: 24 * hourMs },
]

/** What time it is there, and ways to move it. */
export function createClockPanel(change: (clock: ClockChange) => void) {
  let stands = false
  // No `output`: that would be said aloud at each tick.
  const time = draw('span')
  const freeze = button('Freeze', () => change(stands ? { run: true } : { freeze: 'now' }))
  const reset = button('Reset', () => change({ reset: true }))
  reset.title = 'To the time of this machine'
  const amount = draw('input', { type: 'number', 'aria-label': 'How far' })
  amount.min = '1'
  amount.value = '30'
  const unit = draw('select', { 'aria-label': 'Unit' })
  unit.append(...units.map(({ name }) => draw('option', {}, name)))
  const node = draw(
    'div',
    {},
    draw('div', { class: 'line' }, draw('span', {}, 'Clock'), time),
    draw(
      'div',
      { class: 'line' },
      freeze,
      button('+ 1 hour', () => change({ advanceMs: hourMs })),
      button('+ 1 day', () => change({ advanceMs: 24 * hourMs })),
      reset,
    ),
    draw(
      'div',
      { class: 'line' },
      amount,
      unit,
      button('Advance', () => {
        const { ms } = units[unit.selectedIndex] ?? { ms: 0 }
        change({ advanceMs: Math.round(Number(amount.value) * ms) })
      }),
    ),
  )
  return {
    node,
    show({ nowMs, isFrozen }: { nowMs: number; isFrozen: boolean }) {
      stands = isFrozen
      time.textContent = `${dateAndTimeOf(nowMs)}${isFrozen ? ', stands still' : ''}`
      freeze.textContent = isFrozen ? 'Run' : 'Freeze'
    },
  }
}
