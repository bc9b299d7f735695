import { maxQuantity } from './cart.ts'
import { useCartNotes } from './shop-cart.ts'

/** Says what is not in the cart as the shopper left it, until they change it. */
export function CartNotice() {
  const { unsold, lowered } = useCartNotes()
  const notice = [unsoldNotice(unsold.length), loweredNotice(lowered.length)].join(' ').trim()
  if (notice === '') return null
  return <output className="quiet">{notice}</output>
}

function unsoldNotice(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'One item is no longer sold, and was left out of your cart.'
    : `${count} items are no longer sold, and were left out of your cart.`
}

function loweredNotice(count: number): string {
  if (count === 0) return ''
  const what = count === 1 ? 'one quantity was' : `${count} quantities were`
  return `An order takes up to ${maxQuantity} of an item, so ${what} lowered.`
}
