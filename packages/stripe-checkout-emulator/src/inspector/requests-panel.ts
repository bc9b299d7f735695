import type { RequestLogEntry } from '../emulator.ts'
import { breakable } from './breakable.ts'
import { drawData } from './data-tree.ts'
import { draw } from './draw.ts'
import { createFold } from './fold.ts'
import { createKeyedList, type Row } from './keyed-list.ts'
import { shortId } from './short-id.ts'
import { timeOf } from './times.ts'

/** What was asked of the emulated Stripe, the newest first. */
export function createRequestsPanel(empty: Node) {
  const { node, show } = createKeyedList<RequestLogEntry>(
    ({ requestId }) => requestId,
    createRow,
    empty,
  )
  return {
    node,
    /** @param requests oldest first */
    show: (requests: readonly RequestLogEntry[]) => show(requests.toReversed()),
  }
}

function createRow(request: RequestLogEntry): Row<RequestLogEntry> {
  const { node, update } = createFold()
  const { method, path, at } = request
  const note = noteOf(request)
  update(
    [
      draw('time', {}, timeOf(at)),
      ' ',
      draw('strong', {}, method),
      ' ',
      draw('span', { class: 'path', title: path }, ...breakable(shortened(path))),
      ' ',
      ...drawStatus(request),
      ...(note === '' ? [] : [draw('span', { class: 'note' }, note)]),
    ],
    () => drawRequest(request),
  )
  // What was asked and answered stays as it was.
  return { node }
}

function drawRequest(request: RequestLogEntry): Node {
  const { path, body, answer, requestId, idempotencyKey, durationMs, fault } = request
  const facts = {
    request: requestId,
    path,
    ...(idempotencyKey !== undefined && { 'idempotency key': idempotencyKey }),
    took: `${durationMs.toFixed(1)} ms`,
    ...(fault !== undefined && { 'struck by fault': fault }),
  }
  return draw(
    'div',
    {},
    drawData(facts),
    draw('h3', {}, 'Asked'),
    drawData(body),
    draw('h3', {}, request.isAnswerCut ? 'Answered: the beginning' : 'Answered'),
    drawData(answer),
  )
}

/** Without its query, and with no more of its ids than tells them apart. */
function shortened(path: string): string {
  const [pathname = ''] = path.split('?', 1)
  return pathname.replaceAll(/[\w-]{24,}/g, shortId)
}

function isGood({ status }: RequestLogEntry): boolean {
  return status >= 200 && status < 400
}

/** An answer is read only where it says what went wrong: it is parsed when it is looked at. */
function drawStatus(request: RequestLogEntry): (Node | string)[] {
  const { status } = request
  if (isGood(request)) return [draw('span', { class: 'status' }, String(status))]
  const state = draw('strong', { class: 'bad' }, status === 0 ? 'no answer' : String(status))
  const error = status === 0 ? '' : errorOf(request.answer)
  return error === '' ? [state] : [state, ' ', draw('span', { class: 'bad error' }, error)]
}

function noteOf({ fault, isReplayed }: RequestLogEntry): string {
  const notes = [
    ...(fault === undefined ? [] : [`struck by ${fault}`]),
    ...(isReplayed ? ['replayed: its idempotency key has its answer already'] : []),
  ]
  return notes.join(', ')
}

function errorOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return ''
  const { error } = answer
  if (typeof error !== 'object' || error === null || !('message' in error)) return ''
  return String(error.message)
}
