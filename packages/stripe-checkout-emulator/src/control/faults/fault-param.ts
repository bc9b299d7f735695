import { formToJson, type FormValue } from '../../api/form-body.ts'
import { type Param, type Place, within } from '../../api/param.ts'
import { boolean, checked, clearable, integer, oneOf, text } from '../../api/params.ts'
import { record } from '../../api/record-param.ts'
import { invalidRequest } from '../../api/stripe-error.ts'
import { type Fault, type FaultAnswer, type FaultBody, namedFaults } from './fault.ts'

const status = integer({ min: 200, max: 599 })
const named = oneOf([...namedFaults, 'an HTTP status'])

const faultyAnswer = record(
  {
    type: text(),
    code: text(),
    message: text(),
    param: text(),
    declineCode: text(),
    shouldRetry: boolean,
    body: { read: (value: FormValue) => (typeof value === 'string' ? value : '') },
    contentType: text(),
  },
  { status },
)

const answer: Param<FaultAnswer> = {
  read(value, place) {
    if (typeof value !== 'string') return faultyAnswer.read(value, place)
    if (/^\d/.test(value)) return status.read(value, place)
    const name = named.read(value, place)
    return name === 'an HTTP status' ? status.read(value, place) : name
  },
}

const body: Param<string | FaultBody> = {
  read: (value) =>
    // A branch with names makes an object.
    typeof value === 'string' ? value : (formToJson(value) as FaultBody),
}

const count = integer({ min: 1 })

const shape = record({
  method: oneOf(['DELETE', 'GET', 'POST']),
  path: checked((given) =>
    given.startsWith('/') ? undefined : { message: 'A path begins with /.' },
  ),
  body,
  skip: integer(),
  nth: count,
  every: count,
  times: count,
  lifeMs: clearable(count),
  lifeBy: oneOf(['clock', 'machine']),
  lifeSession: text(),
  delayMs: integer(),
  when: oneOf(['after', 'before']),
  kept: boolean,
  answer,
})

/** Reads a fault, and what is wrong with it. */
export const faultParam: Param<Fault> = {
  read(value, place) {
    const fault = shape.read(value, place)
    if (fault.kept) checkKept(fault.answer, within(place, 'kept'))
    return fault
  },
}

/** @see https://docs.stripe.com/api/idempotent_requests */
function checkKept(given: FaultAnswer | undefined, { path }: Place): void {
  const kept = typeof given === 'object' ? given.status : given
  if (typeof kept === 'number' && kept !== 401 && kept !== 429) return
  throw invalidRequest(
    'Only the answer of a request that had begun is kept: an HTTP status, and neither 401 nor 429.',
    { param: path },
  )
}
