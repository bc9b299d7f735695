import type { Messages } from '../messages.ts'

export const loyalty: Messages['loyalty'] = {
  apply: 'Apply loyalty discount',
  applied: 'Loyalty discount applied',
}
