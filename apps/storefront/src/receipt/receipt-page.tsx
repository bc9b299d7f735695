import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'

import { checkoutSessions } from '../checkout/checkout-sessions.ts'
import { withoutOrder } from '../cart/cart.ts'
import { shopCart } from '../cart/shop-cart.ts'
import { intentApi } from '../intent/intent-api.ts'
import { intentSessions } from '../intent/intent-sessions.ts'
import { shopApi } from '../shop-api/shop-api.ts'
import { PaidReceipt } from './paid-receipt.tsx'

export async function receiptLoader({ params }: LoaderFunctionArgs) {
  const id = params.sessionId ?? ''
  const [api, kept] = isIntent(id) ? [intentApi, intentSessions] : [shopApi, checkoutSessions]
  const session = await api.session(id)
  // Bought: the next order begins with what came into the cart since, and a session of its own.
  const bought = session.status === 'complete' ? kept.forget(session.id) : undefined
  if (bought) shopCart.change((cart) => withoutOrder(cart, bought))
  return { session }
}

/** Whether the order was paid by a PaymentIntent, and not by a Checkout Session. */
function isIntent(id: string): boolean {
  return id.startsWith('pi_')
}

export function ReceiptPage() {
  const { session } = useLoaderData<typeof receiptLoader>()
  if (session.status === 'complete') return <PaidReceipt session={session} />
  return (
    <div className="notice">
      <title>Not paid yet · Octavo</title>
      <h1>Not paid yet</h1>
      <p>
        {session.status === 'open'
          ? 'This order waits for its payment.'
          : 'This checkout has ended without a payment. Nothing was charged.'}
      </p>
      {session.status === 'open' ? (
        <Link className="button" to={isIntent(session.id) ? '/pay/intent' : '/pay'}>
          Back to checkout
        </Link>
      ) : (
        <Link className="button" to="/">
          Back to your cart
        </Link>
      )}
    </div>
  )
}
