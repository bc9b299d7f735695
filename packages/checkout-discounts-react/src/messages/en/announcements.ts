import type { Messages } from '../messages.ts'

/** What the provider says aloud. */
export const announcements: Messages['announcements'] = {
  pending: ({ label, intent }) =>
    ({
      apply: `Applying ${label}.`,
      remove: `Removing ${label}.`,
      update: 'Updating your order.',
      resync: 'Refreshing the total.',
    })[intent],
  applied: ({ label, amount }) => `${label} applied. You save ${amount}.`,
  removed: ({ label }) => `${label} removed.`,
  newTotal: ({ amount }) => `New total ${amount}.`,
}
