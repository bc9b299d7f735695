import { works } from '../call.ts'
import { type Check, failed, needsDiscount, ok } from '../verdict.ts'
import { amountInWords, answerInWords } from '../words.ts'

/** The same request again leaves the same total. */
export const takenOnce: Check = ({ answer, after }, usual) => {
  if (!works(usual) || !usual.after || !after) return needsDiscount()
  if (answer.status === null) return failed(answer.why)
  const once = amountInWords(usual.after.totalMinor, usual.after)
  const twice = amountInWords(after.totalMinor, after)
  return once === twice
    ? ok(`${twice} both times`)
    : failed(
        `${once} after the first request, ${twice} after the second (${answerInWords(answer)})`,
      )
}
