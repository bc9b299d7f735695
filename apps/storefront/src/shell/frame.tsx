import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'

import { Steps } from './steps.tsx'

interface FrameProps {
  children: ReactNode
  emulated?: boolean
}

/** Head, foot and the way to the content: the same on every page, whatever happens in between. */
export function Frame({ children, emulated = false }: FrameProps) {
  const main = useFocusOnNewPage()

  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="head">
        <Link to="/" className="brand">
          Octavo
        </Link>
        <Steps />
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="foot quiet">
        <p>Six good things for a desk.</p>
        {emulated && (
          <p>
            Stripe is emulated here, no money moves.{' '}
            <span className="money card-number">4242 4242 4242 4242</span> pays,{' '}
            <span className="money card-number">4000 0000 0000 0002</span> is declined. <OtherWay />
          </p>
        )}
      </footer>
    </div>
  )
}

/** For developers: the same order through Stripe's other API. */
function OtherWay() {
  const { pathname } = useLocation()
  return pathname === '/pay/intent' ? (
    <Link to="/pay">Pay by Checkout Session instead</Link>
  ) : (
    <Link to="/pay/intent">Pay by PaymentIntent instead</Link>
  )
}

/** A new page begins at its beginning for the keyboard and the screen reader too. */
function useFocusOnNewPage() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])

  return main
}
