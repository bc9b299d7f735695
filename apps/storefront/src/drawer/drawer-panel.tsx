import { type ComponentProps, type ReactNode, useId } from 'react'

interface DrawerPanelProps extends ComponentProps<'section'> {
  title: string
  /** Beside the title. */
  controls?: ReactNode
}

/** A part of the drawer that is longer than its place, and scrolls by itself. */
export function DrawerPanel({ title, controls, ...scroller }: DrawerPanelProps) {
  const id = useId()
  return (
    <div className="drawer-panel">
      <header>
        <h3 id={id}>{title}</h3>
        {controls}
      </header>
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- a keyboard scrolls what it can reach */}
      <section className="drawer-scroll" aria-labelledby={id} tabIndex={0} {...scroller} />
    </div>
  )
}
