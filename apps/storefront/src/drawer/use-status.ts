import { useEffect, useState } from 'react'
import type { NamespaceStatus } from 'stripe-checkout-emulator'

import type { EmulatedAccount } from './emulated-account.ts'

export interface AccountStatus extends NamespaceStatus {
  /** How far the emulator's clock was ahead of this machine's, milliseconds. */
  aheadMs: number
}

/** Clock, latency and faults as they are at the emulator, and as they change; undefined while it does not answer. */
export function useStatus(account: EmulatedAccount): AccountStatus | undefined {
  const [status, setStatus] = useState<AccountStatus>()

  useEffect(() => {
    let isOver = false
    const read = () => {
      account.status().then(
        (now) => !isOver && setStatus({ ...now, aheadMs: now.clock.nowMs - Date.now() }),
        () => !isOver && setStatus(undefined),
      )
    }
    read()
    const unsubscribe = account.subscribe(({ type }) => {
      // A fault may have struck for the last time.
      if (type === 'settings' || type === 'request' || type === 'reset') read()
    })
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [account])

  return status
}
