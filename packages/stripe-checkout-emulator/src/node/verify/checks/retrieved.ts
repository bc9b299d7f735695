import { isDone, readsOf, updatesIn } from '../call.ts'
import { type Check, failed, ok } from '../verdict.ts'
import { answerInWords, requestInWords } from '../words.ts'

/** The session is read from Stripe, and before it is changed. */
export const retrieved: Check = ({ answer, atStripe, late }) => {
  const all = [...atStripe, ...late]
  const read = readsOf(all).find(isDone)
  if (all.length === 0) {
    return failed(
      `Stripe was asked nothing with a key of this namespace; the endpoint answered ${answerInWords(answer)}`,
    )
  }
  if (!read) return failed('the session was not retrieved from Stripe')
  const [update] = updatesIn(all)
  if (update && all.indexOf(update) < all.indexOf(read)) {
    return failed('the session was retrieved only after it had been changed')
  }
  return ok(requestInWords(read))
}
