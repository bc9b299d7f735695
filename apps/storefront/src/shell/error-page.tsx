import { Link, useRevalidator, useRouteError } from 'react-router'

import { ShopError } from '../shop-api/shop-error.ts'
import { Frame } from './frame.tsx'

/** When not even the frame could be loaded. */
export function WholePageError() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  )
}

export function ErrorPage() {
  const error = useRouteError()
  if (!(error instanceof ShopError)) return <BrokenPage />
  switch (error.code) {
    case 'not_found':
      return <NoSuchOrder />
    case 'refused':
      return <OrderRefused />
    case 'unavailable':
      return <ShopUnavailable />
  }
}

function ShopUnavailable() {
  const { state, revalidate } = useRevalidator()
  const trying = state === 'loading'
  return (
    <div className="notice">
      <title>The shop is not answering · Octavo</title>
      <h1>The shop is not answering</h1>
      <p>Nothing is lost. Please try again in a moment.</p>
      <button
        type="button"
        className="button"
        aria-disabled={trying}
        onClick={() => !trying && void revalidate()}
      >
        {trying ? 'Trying…' : 'Try again'}
      </button>
    </div>
  )
}

/** What was on sale when the checkout was opened went before the order came. */
function OrderRefused() {
  return (
    <div className="notice">
      <title>Not on sale any more · Octavo</title>
      <h1>Something in your cart is not on sale any more</h1>
      <p>Nothing was charged. Your cart shows what is still there.</p>
      <Link className="button" to="/">
        Back to your cart
      </Link>
    </div>
  )
}

function NoSuchOrder() {
  return (
    <div className="notice">
      <title>No such order · Octavo</title>
      <h1>No such order here</h1>
      <p>A receipt opens only in the browser that placed the order.</p>
      <Link className="button" to="/">
        Back to your cart
      </Link>
    </div>
  )
}

function BrokenPage() {
  return (
    <div className="notice">
      <title>Something broke · Octavo</title>
      <h1>Something broke on this page</h1>
      <p>That is our fault. Your cart is safe, and loading the page again usually helps.</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </div>
  )
}
