import { isDone, updatesIn } from '../call.ts'
import { type Check, failed, ok } from '../verdict.ts'
import { answerInWords, messageOf, requestInWords } from '../words.ts'

/** The session is updated, and the page hears of it no sooner than it is. */
export const updated: Check = ({ answer, atStripe, late }) => {
  const done = updatesIn(atStripe).find(isDone)
  if (done) return ok(`${requestInWords(done)}, before the answer`)
  if (updatesIn(late).some(isDone)) {
    return failed('the endpoint answered before the update was finished at Stripe')
  }
  const refused = updatesIn([...atStripe, ...late]).at(-1)
  if (refused) return failed(`Stripe refused the update: ${messageOf(refused)}`)
  return failed(`nothing was updated; the endpoint answered ${answerInWords(answer)}`)
}
