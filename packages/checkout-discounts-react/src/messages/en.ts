import { announcements } from './en/announcements.ts'
import { button } from './en/button.ts'
import { loyalty } from './en/loyalty.ts'
import { discounts, saving, totals } from './en/order.ts'
import type { Messages } from './messages.ts'

/** All of English in one. A part imports its own words alone, so that a page loads no others. */
export const en: Messages = { ...button, ...discounts, announcements, loyalty, saving, totals }
