import { useState } from 'react'

import type { EmulatedAccount } from './emulated-account.ts'
import { useSession } from './use-session.ts'

/** The Checkout Session of this page, as Stripe's API shows it. */
export function SessionPanel({ account }: { account: EmulatedAccount }) {
  const session = useSession(account)
  const [copied, setCopied] = useState('')
  const json = JSON.stringify(session, null, 2)

  return (
    <section className="drawer-panel" aria-labelledby="drawer-session">
      <header>
        <h3 id="drawer-session">Checkout Session</h3>
        <output className="quiet">{copied !== '' && copied === json ? 'Copied' : ''}</output>
        {session && (
          <button
            type="button"
            onClick={() => void navigator.clipboard.writeText(json).then(() => setCopied(json))}
          >
            Copy
          </button>
        )}
      </header>
      <div className="drawer-scroll">
        {session ? (
          <details open>
            <summary>
              {session.status}, {session.amount_total} {session.currency}
            </summary>
            <pre>{json}</pre>
          </details>
        ) : (
          <p className="quiet">Opens with the checkout.</p>
        )}
      </div>
    </section>
  )
}
