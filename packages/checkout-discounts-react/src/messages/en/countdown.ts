import type { Messages } from '../messages.ts'

export const countdown: Messages['countdown'] = {
  left({ days, hours, minutes, seconds }) {
    if (days > 0) return `Ends in ${days} ${days === 1 ? 'day' : 'days'} ${hours} h`
    const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0'))
    return `Ends in ${clock.join(':')}`
  },
  ended: 'This offer has ended.',
  soon: ({ label, minutes }) =>
    `${label} ends in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  over: ({ label }) => `${label} has ended.`,
}
