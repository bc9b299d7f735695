import { isRefusal, isSuccess, writtenIn } from '../call.ts'
import { type Check, failed, notTried, ok } from '../verdict.ts'
import { answerInWords, requestInWords } from '../words.ts'

/** An invalid request is answered as one, and nothing is written. */
export const refused: Check = (call, usual) => {
  const { answer } = call
  const written = writtenIn(call)
  if (written) return failed(`${requestInWords(written)}: it was done`)
  if (isRefusal(answer)) {
    return isRefusal(usual.answer)
      ? notTried('the usual request is refused, too')
      : ok(answerInWords(answer))
  }
  if (isSuccess(answer)) {
    return failed(`the refusal is a success by its status: ${answerInWords(answer)}`)
  }
  return failed(`the server broke instead of refusing: ${answerInWords(answer)}`)
}
