import { Frame } from './frame.tsx'
import { PageOutline } from './page-outline.tsx'

/** The first load. */
export function LoadingPage() {
  return (
    <Frame>
      <title>Octavo</title>
      <PageOutline label="Loading" />
    </Frame>
  )
}
