import { OfferList, useOffers } from 'checkout-discounts-react'

/** The list as it comes, below a line of the shop’s own about what it knows. */
export function Offers() {
  const { status, offers, refresh } = useOffers()
  const open = offers.filter((offer) => offer.status === 'available').length
  return (
    <>
      <h2 id="offers">{open === 1 ? 'One offer for you' : `${open} offers for you`}</h2>
      <OfferList aria-labelledby="offers" empty={null} />
      {status === 'error' && <button onClick={refresh}>Look again</button>}
    </>
  )
}
