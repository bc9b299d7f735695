import { useLocation } from 'react-router'

import { Frame } from './frame.tsx'
import { PageOutline } from './page-outline.tsx'

/** The first load. */
export function LoadingPage() {
  const { pathname } = useLocation()
  return (
    <Frame>
      <title>Octavo</title>
      {pathname === '/pay' ? <CheckoutOutline /> : <PageOutline label="Loading" />}
    </Frame>
  )
}

export function CheckoutOutline() {
  return <PageOutline label="Opening checkout" page="checkout" title="Your order" />
}
