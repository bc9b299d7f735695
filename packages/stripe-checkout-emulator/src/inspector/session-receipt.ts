import type { InspectedSession } from '../control/emulator-control.ts'
import { formatAmount } from '../money/format-amount.ts'
import { draw } from './draw.ts'
import { dateAndTimeOf } from './times.ts'

/** What a session comes to, line by line. */
export function drawReceipt(session: InspectedSession): Node {
  const { currency, line_items, amount_subtotal, amount_total, total_details } = session
  const { amount_discount, amount_shipping, amount_tax } = total_details
  const money = (amountMinor: number) => formatAmount(amountMinor, currency, 'en')
  const lines = line_items?.data ?? []
  const hasMore = line_items?.has_more ?? false
  return draw(
    'dl',
    { class: 'receipt' },
    ...lines.map((line) =>
      row(`${line.quantity ?? 1} × ${line.description ?? ''}`, money(line.amount_subtotal)),
    ),
    ...(hasMore ? [row('… and more', '')] : []),
    row('Subtotal', money(amount_subtotal)),
    ...(amount_discount > 0 ? [row(discountNames(session), `−${money(amount_discount)}`)] : []),
    ...(amount_shipping ? [row('Shipping', money(amount_shipping))] : []),
    ...(amount_tax > 0 ? [row('Tax', money(amount_tax))] : []),
    row('Total', money(amount_total), 'total'),
    row('Payment', session.payment_status.replaceAll('_', ' ')),
    ...(session.mode === 'subscription' ? [row('Subscription', subscriptionOf(session))] : []),
    row('Made', dateAndTimeOf(session.created * 1000)),
    row('Open until', dateAndTimeOf(session.expires_at * 1000)),
  )
}

/** What takes something off: coupons by the names that a shopper sees. */
export function discountNames({ discounts }: InspectedSession): string {
  return discounts
    .map(({ coupon }) => (typeof coupon === 'string' ? coupon : (coupon?.name ?? coupon?.id ?? '')))
    .join(', ')
}

function subscriptionOf({ subscription }: InspectedSession): Node | string {
  if (subscription === null) return 'begins once it is paid'
  const id = typeof subscription === 'string' ? subscription : subscription.id
  return draw('span', { class: 'id' }, id)
}

function row(term: string, value: Node | string, kind?: string): HTMLElement {
  return draw('div', { class: kind }, draw('dt', {}, term), draw('dd', {}, value))
}
