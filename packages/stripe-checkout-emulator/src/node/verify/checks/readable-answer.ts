import { isSuccess } from '../call.ts'
import { type Check, failed, ok } from '../verdict.ts'
import { answerInWords } from '../words.ts'

/** The page can tell that it was done: a 2xx with a JSON object that is no error. */
export const readableAnswer: Check = ({ answer }) => {
  if (answer.status === null || !isSuccess(answer)) {
    return failed(`the usual request was answered ${answerInWords(answer)}`)
  }
  const value = readObject(answer.body)
  if (!value) return failed(`the answer is no JSON object: ${answerInWords(answer)}`)
  if (value.type === 'error') return failed(`it says that it failed: ${answerInWords(answer)}`)
  return ok(answerInWords(answer))
}

function readObject(body: string): { type?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
