import { draw } from './draw.ts'
import { pause, paced } from './paced.ts'

/** A screen reader says one sentence for what comes within so long. */
const gatherMs = 1_000
/** How long it has for it before the next one. */
const restMs = 3_000

/** Says politely, to who listens to the page, how many requests have come. */
export function createRequestAnnouncer() {
  const node = draw('p', { class: 'heard', role: 'status' })
  let count = 0

  const announce = paced(async () => {
    await pause(gatherMs)
    if (count === 0) return
    // A new element, for the same text would not be said again.
    node.replaceChildren(draw('span', {}, count === 1 ? '1 new request' : `${count} new requests`))
    count = 0
    await pause(restMs)
    node.replaceChildren()
  })

  return {
    node,
    /** One more has come. */
    add() {
      count += 1
      announce()
    },
    /** What has come is of no interest any more. */
    forget() {
      count = 0
    },
  }
}
