import { Link } from 'react-router'

import { formatMoney } from '../money/format-money.ts'
import type { ShopSession } from '../shop-api/shop-api.ts'

export function PaidReceipt({ session }: { session: ShopSession }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, session.currency)
  const paid = session.paymentStatus !== 'unpaid'

  return (
    <div className="receipt-page">
      <title>Receipt · Octavo</title>
      <article className="receipt" aria-labelledby="receipt">
        <header>
          <h1 id="receipt">{paid ? 'Thank you' : 'Payment on its way'}</h1>
          <p className="quiet">
            {paid ? 'Paid in full. Here is your receipt.' : 'Your bank is still working on it.'}
          </p>
        </header>

        <dl className="receipt-rows">
          {session.lines.map((line) => (
            <ReceiptRow
              key={line.name}
              label={line.quantity > 1 ? `${line.name} × ${line.quantity}` : line.name}
              amount={money(line.amountSubtotal)}
            />
          ))}
        </dl>

        <dl className="receipt-rows">
          {session.amountDiscount > 0 && (
            <>
              <ReceiptRow label="Subtotal" amount={money(session.amountSubtotal)} />
              {session.discounts.map((discount) => (
                <ReceiptRow
                  key={discount.label}
                  kind="discount"
                  label={discount.label}
                  amount={`−${money(discount.amount)}`}
                />
              ))}
            </>
          )}
          <ReceiptRow
            kind="total"
            label={paid ? 'Total paid' : 'Total'}
            amount={money(session.amountTotal)}
          />
        </dl>

        <footer className="quiet">
          <span>Octavo</span>
          <span className="money">No. {orderNumber(session.id)}</span>
        </footer>
      </article>
      <p className="receipt-ways">
        <Link className="text-button" to="/">
          Back to the shop
        </Link>
        <button type="button" className="text-button" onClick={() => window.print()}>
          Print
        </button>
      </p>
    </div>
  )
}

interface ReceiptRowProps {
  label: string
  amount: string
  kind?: 'line' | 'discount' | 'total'
}

function ReceiptRow({ label, amount, kind = 'line' }: ReceiptRowProps) {
  return (
    <div className="receipt-row" data-kind={kind}>
      <dt>{label}</dt>
      <dd className="money">{amount}</dd>
    </div>
  )
}

/** Short enough to read out over the telephone. */
function orderNumber(sessionId: string): string {
  return sessionId.slice(-8).toUpperCase()
}
