/** @param ms epoch milliseconds */
export function timeOf(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB')
}

/** @param ms epoch milliseconds */
export function dateAndTimeOf(ms: number): string {
  return new Date(ms).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
}
