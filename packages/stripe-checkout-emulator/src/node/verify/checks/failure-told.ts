import { isSuccess, works } from '../call.ts'
import { type Check, failed, needsDiscount, notTried, ok } from '../verdict.ts'
import { answerInWords } from '../words.ts'

/** What went wrong at Stripe is no success, unless a later try put it right. */
export const failureTold: Check = ({ answer, before, after, wentWrong }, usual) => {
  if (!works(usual)) return needsDiscount()
  if (answer.status === null) return failed(answer.why)
  if (!isSuccess(answer)) return ok(answerInWords(answer))
  if (!wentWrong) return notTried('the server sent no request that could go wrong so')
  if (before?.totalMinor !== after?.totalMinor) return ok('the update was done all the same')
  return failed(`nothing was changed, and the answer is ${answerInWords(answer)}`)
}
