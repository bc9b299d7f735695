import { Frame } from './frame.tsx'

/** The first load: the page's outline, so that nothing jumps when the content comes. */
export function LoadingPage() {
  return (
    <Frame>
      <output className="loading">
        <title>Octavo</title>
        <span className="visually-hidden">Loading</span>
        {[1, 2, 3].map((row) => (
          <span key={row} className="loading-row" />
        ))}
      </output>
    </Frame>
  )
}
