import { useLocation } from 'react-router'

import { Frame } from './frame.tsx'
import { PageOutline } from './page-outline.tsx'

/** The first load. */
export function LoadingPage() {
  const { pathname } = useLocation()
  return (
    <Frame>
      <title>Octavo</title>
      <PageOutline page={pathname === '/pay' ? 'checkout' : 'other'} />
    </Frame>
  )
}
