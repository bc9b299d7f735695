import type { InspectedSession } from '../control/emulator-control.ts'
import { formatAmount } from '../money/format-amount.ts'
import { drawData } from './data-tree.ts'
import { draw } from './draw.ts'
import { createFold } from './fold.ts'
import { createKeyedList, type Row } from './keyed-list.ts'
import { dateAndTimeOf } from './times.ts'

/** Checkout Sessions with their discounts and totals, as they change. */
export function createSessionsPanel() {
  return createKeyedList<InspectedSession>(
    ({ id }) => id,
    createRow,
    draw('p', {}, 'No Checkout Session yet.'),
  )
}

function createRow(first: InspectedSession): Row<InspectedSession> {
  const { node, update } = createFold()
  const show = (session: InspectedSession) => update(summaryOf(session), () => drawData(session))
  show(first)
  return { node, update: show }
}

function summaryOf(session: InspectedSession): Node[] {
  const { id, status, currency, amount_subtotal, amount_total, total_details } = session
  const money = (amountMinor: number) => formatAmount(amountMinor, currency, 'en')
  const { amount_discount } = total_details
  const sums = draw('span', { class: 'sums' })
  if (amount_discount > 0) {
    sums.append(
      draw('s', {}, money(amount_subtotal)),
      ' ',
      draw('span', { class: 'discount' }, `${namesOf(session)} −${money(amount_discount)}`),
      ' ',
    )
  }
  sums.append(draw('strong', {}, money(amount_total)))
  const ends = `until ${dateAndTimeOf(session.expires_at * 1000)}`
  return [
    draw('span', { class: 'id', title: id }, `${id.slice(0, 14)}…`),
    draw('span', { class: 'status', title: ends }, status),
    sums,
  ]
}

function namesOf({ discounts }: InspectedSession): string {
  return discounts
    .map(({ coupon }) => (typeof coupon === 'string' ? coupon : (coupon?.name ?? coupon?.id ?? '')))
    .join(', ')
}
