import { type Check, failed, ok } from '../verdict.ts'

/** The page does not wait longer than it may. */
export const inTime: Check = ({ answer }) =>
  answer.status === null ? failed(answer.why) : ok('within the limit of --timeout-ms')
