const columns = [
  { first: true, blocks: ['heading', 'row', 'row', 'row'] },
  { first: false, blocks: ['heading', 'row', 'row'] },
] as const

interface PageOutlineProps {
  /** What is waited for, for those who do not see it. */
  label: string
  /** Whose columns it has. Default: the cart's. */
  page?: 'checkout'
  /** What the page is sure to begin with: it is there at once. */
  title?: string
}

/** The outline of a page that is on its way, so that nothing jumps when the content comes. */
export function PageOutline({ label, page, title }: PageOutlineProps) {
  return (
    <output className={`columns loading ${page ?? ''}`}>
      <span className="visually-hidden">{label}</span>
      {columns.map(({ first, blocks }) => (
        <span key={blocks.length} className="loading-column">
          {blocks.map((block, index) =>
            first && block === 'heading' && title !== undefined ? (
              <span key={block} className="loading-title" aria-hidden="true">
                {title}
              </span>
            ) : (
              <span key={`${block} ${index + 1}`} className={`loading-block loading-${block}`} />
            ),
          )}
        </span>
      ))}
    </output>
  )
}
