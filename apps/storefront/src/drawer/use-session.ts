import { useEffect, useState } from 'react'
import { useMatch, useRouteLoaderData } from 'react-router'
import type { InspectedSession } from 'stripe-checkout-emulator'

import type { payLoader } from '../checkout/pay-page.tsx'
import type { EmulatedAccount } from './emulated-account.ts'

/** The Checkout Session of the page that is shown, as it is at the emulator now. */
export function useSession(account: EmulatedAccount): InspectedSession | undefined {
  const receipt = useMatch('/receipt/:sessionId')
  const checkout = useRouteLoaderData<typeof payLoader>('pay')
  const id = checkout?.session.id ?? receipt?.params.sessionId
  const [session, setSession] = useState<InspectedSession>()

  useEffect(() => {
    if (id === undefined) return undefined
    let isOver = false
    const read = () => {
      account.session(id).then(
        (now) => !isOver && setSession(now),
        () => !isOver && setSession(undefined),
      )
    }
    read()
    const unsubscribe = account.subscribe((change) => {
      const isOther = change.type === 'session' && change.id !== id
      if (!isOther && ['session', 'settings', 'reset'].includes(change.type)) read()
    })
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [account, id])

  return session?.id === id ? session : undefined
}
