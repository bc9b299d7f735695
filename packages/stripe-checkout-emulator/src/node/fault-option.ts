import { StripeError } from '../api/stripe-error.ts'
import { faultParam } from '../control/faults/fault-param.ts'
import { type Fault, namedFaults } from '../control/faults/fault.ts'
import { readJson } from '../control/json-form.ts'

const values = new Set(['body', 'delayMs', 'every', 'lifeBy', 'lifeMs', 'nth', 'skip', 'times'])

/**
 * Reads a fault as it is written on a command line.
 *
 * @param text `POST /v1/checkout/sessions/* 500 times=1 after`, in any order
 * @throws Error with one line that says what is wrong
 */
export function readFaultOption(text: string): Fault {
  const words = text.trim().split(/\s+/)
  try {
    return readJson(faultParam, Object.assign({}, ...words.map(meaningOf)))
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    throw new Error(`--fault '${text}': ${error.message}`, { cause: error })
  }
}

function meaningOf(word: string): Partial<Record<keyof Fault, string>> {
  if (/^(?:DELETE|GET|POST)$/.test(word)) return { method: word }
  if (word.startsWith('/')) return { path: word }
  if (/^\d+$/.test(word) || namedFaults.some((name) => name === word)) return { answer: word }
  if (word === 'after' || word === 'before') return { when: word }
  if (word === 'kept') return { kept: 'true' }
  const [name = '', value = ''] = word.split(/=(.*)/s)
  if (values.has(name)) return { [name]: value }
  throw new Error(
    `--fault does not know "${word}". It takes such as 'POST /v1/checkout/sessions/* 500 times=1 after'.`,
  )
}
