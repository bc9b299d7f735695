import { placeNames } from '../place-names.ts'
import type { ButtonMessages } from '../messages.ts'
import { waitWords } from '../wait-words.ts'

/** What a discount's button says, and the error beside it. */
export const button: ButtonMessages = {
  apply: ({ label }) => `Apply ${label}`,
  remove: 'Remove',
  removeNamed: ({ label }) => `Remove ${label}`,
  applying: 'Applying…',
  removing: 'Removing…',
  refresh: 'Refresh total',
  refreshing: 'Refreshing…',
  applied: ({ label }) => `${label} applied`,

  errors: {
    network: 'We couldn’t reach the shop. Check your connection and try again.',
    timeout: 'The shop is taking too long to answer. Please try again.',
    server: 'Something went wrong in the shop. Please try again.',
    bad_answer: 'This discount isn’t available right now.',
    refresh_failed: 'The total may be out of date. Please refresh it.',
    not_reflected: '',
    unsupported: 'This discount isn’t available right now.',
    checkout_closed: 'This checkout is closed.',
    aborted: '',
  },
  refusals: {
    minimum_not_met: ({ missing }) => `Add ${missing} more for this offer.`,
    not_started: ({ opens }) => `This offer opens ${opens}.`,
    region_not_eligible: (where) =>
      where.needs
        ? `Enter your shipping address first: this offer is for ${placeNames(where, 'en')}.`
        : `This offer is for orders to ${placeNames(where, 'en')}.`,
    not_combinable: ({ keptLabel, kept, offered }) =>
      `This would save ${offered}. ${keptLabel} saves ${kept}, so it stays.`,
    not_eligible: ({ missingPoints }) =>
      `You are ${missingPoints} ${missingPoints === 1 ? 'point' : 'points'} short of this offer.`,
    currency_not_offered: ({ currency }) =>
      `This offer isn’t available in ${currency.toUpperCase()}.`,
  },
  reasons: {
    not_eligible: 'This discount isn’t available for your account.',
    minimum_not_met: 'Your cart is not large enough for this discount yet.',
    not_started: 'This offer hasn’t started yet.',
    ended: 'This offer has ended.',
    region_not_eligible: 'This offer isn’t available where you ship to.',
    not_combinable: 'This discount can’t be combined with the one you have.',
    invalid_code: 'This code isn’t valid.',
    exhausted: 'This offer has been used up.',
    currency_not_offered: 'This offer isn’t available in your currency.',
  },
  refused: 'This discount can’t be applied.',
  notFound: 'We couldn’t find your checkout. Please reload the page.',
  rateLimited: ({ retryAfterSeconds }) =>
    retryAfterSeconds === undefined
      ? 'Too many attempts. Please try again later.'
      : `Too many attempts. Please try again in ${waitWords(retryAfterSeconds, 'en')}.`,
}
