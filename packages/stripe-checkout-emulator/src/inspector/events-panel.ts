import type { InspectedEvent } from '../control/emulator-control.ts'
import type { WebhookDelivery } from '../webhooks/emulator-webhooks.ts'
import { breakable } from './breakable.ts'
import { drawData } from './data-tree.ts'
import { draw } from './draw.ts'
import { createFold } from './fold.ts'
import { createKeyedList, type Row } from './keyed-list.ts'
import { dateAndTimeOf, timeOf } from './times.ts'

interface DeliveredEvent extends InspectedEvent {
  /** The newest last. */
  deliveries: readonly WebhookDelivery[]
}

/** What happened, and how it reached the webhook endpoints. */
export function createEventsPanel() {
  const { node, show } = createKeyedList<DeliveredEvent>(
    ({ id }) => id,
    createRow,
    draw('p', {}, 'Nothing has happened yet.'),
  )
  return {
    node,
    show(events: readonly InspectedEvent[], deliveries: readonly WebhookDelivery[]) {
      const byEvent = Map.groupBy(deliveries, ({ eventId }) => eventId)
      show(events.map((event) => ({ ...event, deliveries: byEvent.get(event.id) ?? [] })))
    },
  }
}

function createRow(first: DeliveredEvent): Row<DeliveredEvent> {
  const { node, update } = createFold()
  const show = (event: DeliveredEvent) =>
    update(summaryOf(event), () =>
      draw(
        'div',
        {},
        draw('h3', {}, 'Deliveries'),
        drawDeliveries(event.deliveries),
        draw('h3', {}, 'Object'),
        drawData(event.data.object),
      ),
    )
  show(first)
  return { node, update: show }
}

function drawDeliveries(deliveries: readonly WebhookDelivery[]): Node {
  if (deliveries.length === 0) return draw('p', {}, 'None.')
  return draw('ol', {}, ...deliveries.map((delivery) => draw('li', {}, ...factsOf(delivery))))
}

function factsOf({ at, url, status, error, durationMs, nextAttemptAt }: WebhookDelivery): Node[] {
  const answer = `${status ?? error ?? 'no answer'} in ${Math.round(durationMs)} ms`
  return [
    draw('time', {}, timeOf(at)),
    draw('code', {}, url),
    draw('span', {}, answer),
    ...(nextAttemptAt === null ? [] : [draw('span', {}, `again ${dateAndTimeOf(nextAttemptAt)}`)]),
  ]
}

function summaryOf({
  type,
  created,
  deliveries,
  pending_webhooks,
}: DeliveredEvent): (Node | string)[] {
  const last = deliveries.at(-1)
  const state = last
    ? `${last.succeeded ? 'delivered' : 'not delivered'}: ${last.status ?? last.error ?? ''}`
    : pending_webhooks > 0
      ? 'on its way'
      : ''
  return [
    draw('time', {}, timeOf(created * 1000)),
    ' ',
    draw('span', { class: 'path' }, ...breakable(type)),
    ' ',
    draw('span', { class: last && !last.succeeded ? 'status bad' : 'status' }, state),
  ]
}
