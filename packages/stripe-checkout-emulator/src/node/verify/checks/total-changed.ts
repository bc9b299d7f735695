import { type Check, failed, ok } from '../verdict.ts'
import { amountInWords } from '../words.ts'

/** What the shopper pays is another sum. */
export const totalChanged: Check = ({ before, after }) => {
  if (!before || !after) return failed('Stripe does not have the session any more')
  if (before.totalMinor === after.totalMinor) {
    return failed(`the session still comes to ${amountInWords(after.totalMinor, after)}`)
  }
  return ok(
    `from ${amountInWords(before.totalMinor, before)} to ${amountInWords(after.totalMinor, after)}`,
  )
}
