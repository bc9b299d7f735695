import type { InspectedSession } from 'stripe-checkout-emulator'

import { ClockRow } from './clock-row.tsx'
import type { EmulatedAccount } from './emulated-account.ts'
import { FaultRow } from './fault-row.tsx'
import { LatencyRow } from './latency-row.tsx'
import { PreviewRow } from './preview-row.tsx'
import { RequestsPanel } from './requests-panel.tsx'
import { SessionPanel } from './session-panel.tsx'
import { ShopperRow } from './shopper-row.tsx'
import { useSession } from './use-session.ts'
import { type AccountStatus, useStatus } from './use-status.ts'

/** What a row or a panel of the drawer is given. */
export interface DrawerPartProps {
  account: EmulatedAccount
  /** Undefined while the emulator does not answer. */
  status: AccountStatus | undefined
  /** Of the page that is shown, if it has one. */
  session: InspectedSession | undefined
}

/** What can be set, one below the other. */
const rows = [ShopperRow, PreviewRow, ClockRow, FaultRow, LatencyRow]
const panels = [RequestsPanel, SessionPanel]

export function DrawerContent({ account }: { account: EmulatedAccount }) {
  const parts: DrawerPartProps = {
    account,
    status: useStatus(account),
    session: useSession(account),
  }
  return (
    <div className="drawer-content">
      <div className="drawer-rows">
        {rows.map((Row) => (
          <Row key={Row.name} {...parts} />
        ))}
      </div>
      {panels.map((Panel) => (
        <Panel key={Panel.name} {...parts} />
      ))}
    </div>
  )
}
