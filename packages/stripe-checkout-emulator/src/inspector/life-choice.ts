import type { InspectedSession } from '../control/emulator-control.ts'
import type { Fault } from '../control/faults/fault.ts'
import { draw } from './draw.ts'
import { shortId } from './short-id.ts'

const lives: { text: string; life: Pick<Fault, 'lifeMs'> }[] = [
  { text: 'ten minutes', life: { lifeMs: 10 * 60 * 1000 } },
  { text: 'for good', life: { lifeMs: null } },
]

/** How long a fault lives: a while, for good, or as long as one of the sessions is open. */
export function createLifeChoice() {
  let open: string[] = []
  const node = draw(
    'select',
    { class: 'long' },
    ...lives.map(({ text }) => draw('option', {}, text)),
  )
  const chosen = () => open[node.selectedIndex - lives.length]

  return {
    node,
    life(): Pick<Fault, 'lifeMs' | 'lifeSession'> {
      const lifeSession = chosen()
      return lifeSession === undefined ? { ...lives[node.selectedIndex]?.life } : { lifeSession }
    },
    show(sessions: readonly InspectedSession[]) {
      const kept = chosen()
      const ids = sessions.filter(({ status }) => status === 'open').map(({ id }) => id)
      // What is chosen stays so: nothing else is armed than what somebody has read.
      const next = kept === undefined || ids.includes(kept) ? ids : [kept, ...ids]
      if (next.join() === open.join()) return
      const index = kept === undefined ? node.selectedIndex : lives.length + next.indexOf(kept)
      open = next
      for (const option of [...node.options].slice(lives.length)) option.remove()
      node.append(...open.map((id) => draw('option', { title: id }, untilEndOf(id))))
      node.selectedIndex = index
    },
  }
}

/** What a fault's life by a session is called. */
export function untilEndOf(session: string): string {
  return `until ${shortId(session)} expires or is paid`
}
