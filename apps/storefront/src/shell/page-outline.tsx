const pages = {
  other: { label: 'Loading', title: undefined },
  checkout: { label: 'Opening checkout', title: 'Your order' },
} as const

interface PageOutlineProps {
  /** Which one is waited for: what it is called, whose columns it has, what it is sure to begin with. */
  page: keyof typeof pages
}

/** The outline of a page that is on its way, so that nothing jumps when the content comes. */
export function PageOutline({ page }: PageOutlineProps) {
  const { label, title } = pages[page]
  return (
    <output className={`columns loading ${page}`}>
      <span className="visually-hidden">{label}</span>
      <span className="loading-column">
        {title === undefined ? (
          <span className="loading-block loading-heading" />
        ) : (
          <span className="loading-title" aria-hidden="true">
            {title}
          </span>
        )}
        <span className="loading-block" />
        <span className="loading-block" />
        <span className="loading-block" />
      </span>
      <span className="loading-column">
        <span className="loading-block loading-heading" />
        <span className="loading-block" />
        <span className="loading-block" />
      </span>
    </output>
  )
}
