import type { Messages } from '../messages.ts'

export const pay: Messages['pay'] = {
  pay: ({ amount }) => (amount === undefined ? 'Pay' : `Pay ${amount}`),
  paying: 'Paying…',
  reasons: {
    loading: 'Loading your checkout…',
    pending: 'One moment: your order is being updated.',
    stale: 'The total may be out of date. Please refresh it.',
    incomplete: 'Complete your details to pay.',
    closed: 'This checkout is closed.',
  },
  kept: 'One moment: you pay once your order is updated, if the total stays the same.',
  changed: 'The total has changed. Please look at it, and pay again.',
}
