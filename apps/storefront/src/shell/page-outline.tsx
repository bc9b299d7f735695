const columns = [
  ['heading', 'row', 'row', 'row'],
  ['heading', 'row', 'row'],
] as const

interface PageOutlineProps {
  /** What is waited for, for those who do not see it. */
  label: string
  /** Whose columns it has. Default: the cart's. */
  page?: 'checkout'
}

/** The outline of a page that is on its way, so that nothing jumps when the content comes. */
export function PageOutline({ label, page }: PageOutlineProps) {
  return (
    <output className={`columns loading ${page ?? ''}`}>
      <span className="visually-hidden">{label}</span>
      {columns.map((blocks) => (
        <span key={blocks.length} className="loading-column">
          {blocks.map((block, index) => (
            <span key={`${block} ${index + 1}`} className={`loading-${block}`} />
          ))}
        </span>
      ))}
    </output>
  )
}
