import type { Messages } from '../messages.ts'

export const threshold: Messages['threshold'] = {
  missing: ({ missing, amount }) => `Add ${missing} more and save ${amount}.`,
  reached: ({ label, amount }) => (amount === undefined ? label : `${label}: you save ${amount}.`),
}
