import './drawer.css'

import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { useShopConfig } from '../shell/shop.tsx'
import { pageStorage } from '../storage/page-storage.ts'
import { DrawerContent } from './drawer-content.tsx'
import { createEmulatedAccount, type EmulatedAccount, emulatorOrigin } from './emulated-account.ts'
import { useRequestsRecorded } from './use-request-log.ts'

const storage = pageStorage(() => window.sessionStorage)
const storageKey = 'octavo.drawer'

/**
 * For developers who look at the demo: who is shopping, what time it is, what goes wrong, and what
 * is asked. No build has it, and no page that runs on Stripe itself.
 */
export function DeveloperDrawer() {
  const { publishableKey } = useShopConfig()
  const [account] = useState(() => {
    const origin = emulatorOrigin(document)
    return origin === undefined ? undefined : createEmulatedAccount(origin, publishableKey)
  })
  return account ? <Drawer account={account} /> : null
}

function Drawer({ account }: { account: EmulatedAccount }) {
  const [isOpen, setIsOpen] = useState(storage.getItem(storageKey) === 'open')
  const drawer = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const isPressed = useRef(false)
  useRequestsRecorded(account)
  const isAway = useSyncExternalStore(account.subscribe, account.isAway)

  function turn(open: boolean) {
    isPressed.current = true
    setIsOpen(open)
    storage.setItem(storageKey, open ? 'open' : 'closed')
  }
  useEscape(drawer, () => turn(false))

  useEffect(() => {
    // A page that opens with the drawer leaves the focus where it is.
    if (!isPressed.current) return
    const place = isOpen ? heading : opener
    place.current?.focus({ preventScroll: true })
  }, [isOpen])

  if (!isOpen) {
    return (
      <aside aria-label="Developer">
        <button ref={opener} type="button" className="drawer-opener" onClick={() => turn(true)}>
          Developer
        </button>
      </aside>
    )
  }
  return (
    <aside className="drawer" aria-labelledby="drawer-title" ref={drawer}>
      <header>
        <h2 id="drawer-title" ref={heading} tabIndex={-1}>
          Developer
        </h2>
        <output>{isAway && 'The emulator does not answer.'}</output>
        <a href={account.inspectorUrl} target="_blank" rel="noreferrer">
          Emulated Stripe
        </a>
        <button type="button" onClick={() => turn(false)}>
          Close
        </button>
      </header>
      <DrawerContent account={account} />
    </aside>
  )
}

/** Where the focus is in the place: elsewhere the key is for what has the focus there. */
function useEscape(place: RefObject<HTMLElement | null>, onEscape: () => void) {
  useEffect(() => {
    const node = place.current
    const listen = ({ key }: KeyboardEvent) => key === 'Escape' && onEscape()
    node?.addEventListener('keydown', listen)
    return () => node?.removeEventListener('keydown', listen)
  })
}
