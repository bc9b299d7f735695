import { announcements } from './en/announcements.ts'
import { button } from './en/button.ts'
import { countdown } from './en/countdown.ts'
import * as offerWords from './en/offer-words.ts'
import { offers } from './en/offers.ts'
import { discounts, saving, totals } from './en/order.ts'
import { pay } from './en/pay.ts'
import { promoCode } from './en/promo-code.ts'
import { threshold } from './en/threshold.ts'
import type { Messages } from './messages.ts'

/** All of English in one. A part imports its own words alone, so that a page loads no others. */
export const en: Messages = {
  ...button,
  ...discounts,
  ...offers,
  ...offerWords,
  announcements,
  countdown,
  pay,
  promoCode,
  saving,
  threshold,
  totals,
}
