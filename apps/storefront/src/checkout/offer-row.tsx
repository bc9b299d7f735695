import type { ComponentProps } from 'react'

interface OfferRowProps extends ComponentProps<'div'> {
  /** Undefined: the part has something of its own to say. */
  hint: string | undefined
}

/** A part's own element, with a line where the shop has told of no offer. */
export function OfferRow({ hint, children, ...props }: OfferRowProps) {
  return (
    <div {...props}>
      {hint !== undefined && <p className="quiet offer-hint">{hint}</p>}
      {children}
    </div>
  )
}
