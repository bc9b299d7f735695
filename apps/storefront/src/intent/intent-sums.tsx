import { formatMoney } from '../money/format-money.ts'
import type { IntentDiscount } from './use-intent-discount.ts'

/** What it comes to: the server's sums, which Stripe's PaymentIntent agrees with. */
export function IntentSums({ discount: { order, isPending } }: { discount: IntentDiscount }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency)

  return (
    <dl className="order-sums intent-sums" aria-busy={isPending}>
      <Sum row="subtotal" label="Subtotal" amountMinor={order.amountSubtotal} money={money} />
      {order.discounts.map(({ label, amount }) => (
        <Sum key={label} row="discount" label={label} amountMinor={-amount} money={money} />
      ))}
      <Sum row="total" label="Total" amountMinor={order.amountTotal} money={money} isLive />
    </dl>
  )
}

interface SumProps {
  row: string
  label: string
  amountMinor: number
  money: (amountMinor: number) => string
  isLive?: boolean
}

function Sum({ row, label, amountMinor, money, isLive = false }: SumProps) {
  return (
    <div data-row={row}>
      <dt>{label}</dt>
      <dd
        className="money"
        data-value={amountMinor}
        {...(isLive && { 'aria-live': 'polite' as const })}
      >
        {amountMinor < 0 ? `−${money(-amountMinor)}` : money(amountMinor)}
      </dd>
    </div>
  )
}
