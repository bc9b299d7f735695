import { Link } from 'react-router'

import { formatMoney } from '../money/format-money.ts'
import type { ShopSession } from '../shop-api/shop-api.ts'

export function PaidReceipt({ session }: { session: ShopSession }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, session.currency)
  const paid = session.paymentStatus !== 'unpaid'
  const monthlyMinor = session.lines
    .filter(({ every }) => every === 'month')
    .reduce((sum, { amountSubtotal }) => sum + amountSubtotal, 0)

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
            <ReceiptRow key={line.name} label={labelOf(line)} amount={money(line.amountSubtotal)} />
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

        {monthlyMinor > 0 && (
          <p className="quiet">
            Then <span className="money">{money(monthlyMinor)}</span> every month, until you cancel.
          </p>
        )}

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

function labelOf({ name, quantity, every }: ShopSession['lines'][number]): string {
  const counted = quantity > 1 ? `${name} × ${quantity}` : name
  return every ? `${counted}, every ${every}` : counted
}

/** Short enough to read out over the telephone. */
function orderNumber(sessionId: string): string {
  return sessionId.slice(-8).toUpperCase()
}
