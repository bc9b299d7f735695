import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'

import { checkoutSessions } from '../checkout/checkout-sessions.ts'
import { withoutOrder } from '../cart/cart.ts'
import { shopCart } from '../cart/shop-cart.ts'
import { shopApi } from '../shop-api/shop-api.ts'
import { PaidReceipt } from './paid-receipt.tsx'

export async function receiptLoader({ params }: LoaderFunctionArgs) {
  const session = await shopApi.session(params.sessionId ?? '')
  // Bought: the next order begins with what came into the cart since, and a session of its own.
  const bought = session.status === 'complete' ? checkoutSessions.forget(session.id) : undefined
  if (bought) shopCart.change((cart) => withoutOrder(cart, bought))
  return { session }
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
        <Link className="button" to="/pay">
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
