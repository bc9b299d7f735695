/** SQLite's result code for a file that another one writes to. */
const busy = 5

/** Whether a statement failed because another connection was at work. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === busy
}
