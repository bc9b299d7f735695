import { useState } from 'react'

import { DrawerPanel } from './drawer-panel.tsx'
import type { DrawerPartProps } from './drawer-content.tsx'

/** The Checkout Session of this page, as Stripe's API shows it. */
export function SessionPanel({ session }: DrawerPartProps) {
  const [copied, setCopied] = useState('')
  const json = JSON.stringify(session, null, 2)

  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }

  return (
    <DrawerPanel
      title="Checkout Session"
      controls={
        <>
          <output className="quiet">{copied !== '' && copied === json ? 'Copied' : ''}</output>
          {session && (
            <button type="button" onClick={() => void copy(json)}>
              Copy
            </button>
          )}
        </>
      }
    >
      {session ? (
        <details open>
          <summary>
            {session.status}, {session.amount_total} {session.currency}
          </summary>
          <pre>{json}</pre>
        </details>
      ) : (
        <p className="quiet">This page has none.</p>
      )}
    </DrawerPanel>
  )
}
