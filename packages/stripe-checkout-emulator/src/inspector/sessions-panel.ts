import type { InspectedSession } from '../control/emulator-control.ts'
import { formatAmount } from '../money/format-amount.ts'
import { drawData } from './data-tree.ts'
import { draw } from './draw.ts'
import { createFold } from './fold.ts'
import { createKeyedList, type Row } from './keyed-list.ts'
import { discountNames, drawReceipt } from './session-receipt.ts'
import { shortId } from './short-id.ts'
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
  const receipt = draw('div', {})
  const inFull = createFold()
  const content = draw('div', {}, receipt, inFull.node)
  const show = (session: InspectedSession) => {
    receipt.replaceChildren(drawReceipt(session))
    inFull.update(['As Stripe’s API shows it'], () => drawData(session))
    update(summaryOf(session), () => content)
  }
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
      draw('span', { class: 'discount' }, `${discountNames(session)} −${money(amount_discount)}`),
      ' ',
    )
  }
  sums.append(draw('strong', {}, money(amount_total)))
  const ends = `until ${dateAndTimeOf(session.expires_at * 1000)}`
  return [
    draw('span', { class: 'id', title: id }, shortId(id)),
    draw('span', { class: 'status', title: ends }, status),
    sums,
  ]
}
