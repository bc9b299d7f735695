import type { Messages } from '../messages.ts'

/** What the list of the shop's offers says. */
export const offers: Pick<Messages, 'offers' | 'noOffers' | 'applyOffer'> = {
  offers: 'Offers',
  noOffers: 'No offers at the moment',
  applyOffer: 'Apply',
}
