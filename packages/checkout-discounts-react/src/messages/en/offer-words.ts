import type { Messages } from '../messages.ts'

// One constant for each part, so that a page loads the words of its own parts alone.

export const loyalty: Messages['loyalty'] = {
  apply: 'Apply loyalty discount',
  applied: 'Loyalty discount applied',
}

export const cartPromotion: Messages['cartPromotion'] = {
  apply: 'Apply cart promotion',
  applied: 'Cart promotion applied',
}

export const limitedTimeOffer: Messages['limitedTimeOffer'] = {
  apply: 'Apply limited-time offer',
  applied: 'Limited-time offer applied',
}

export const regionalDiscount: Messages['regionalDiscount'] = {
  apply: 'Apply regional discount',
  applied: 'Regional discount applied',
}

export const customerOffer: Messages['customerOffer'] = {
  apply: 'Apply your offer',
  applied: 'Your offer applied',
}

export const preview: Messages['preview'] = ({ label, amount, points }) =>
  points === undefined
    ? `${label}: you save ${amount}.`
    : `${label}: ${points === 1 ? '1 point saves' : `${points} points save`} you ${amount}.`
