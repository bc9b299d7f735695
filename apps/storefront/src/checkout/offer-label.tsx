import type { ApplyOfferState } from 'checkout-discounts-react'

interface OfferLabelProps {
  /** What is applied, for those who do not see the row. */
  name: string
  state: Pick<ApplyOfferState, 'intent' | 'status' | 'applied'>
}

/** One word beside the offer's own; the whole sentence for who comes upon the button alone. */
export function OfferLabel({ name, state: { intent, status, applied } }: OfferLabelProps) {
  if (intent === 'resync') return status === 'pending' ? 'Refreshing…' : 'Refresh total'
  if (status === 'pending') return 'Applying…'
  const capitalised = name.charAt(0).toUpperCase() + name.slice(1)
  return applied.length > 0 ? (
    <>
      <span className="visually-hidden">{capitalised} </span>applied
    </>
  ) : (
    <>
      Apply<span className="visually-hidden"> {name}</span>
    </>
  )
}
