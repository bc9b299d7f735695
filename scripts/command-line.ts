/**
 * Runs a command. What it throws is told in one line, without a stack: whoever called it wrongly
 * wants to know what to write instead. The process then ends with 2.
 *
 * @param name as one calls it: `npm run NAME`
 */
export async function runCommand(name: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    // Node's own sentences end without a stop.
    const more = isWrongUse(error)
      ? `${text.endsWith('.') ? '' : '.'} «npm run ${name} -- --help» says more.`
      : ''
    process.stderr.write(`${name}: ${text}${more}\n`)
    process.exitCode = 2
  }
}

/** Thrown where what was asked for cannot be done as it was asked. */
export class WrongUse extends Error {}

export function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new WrongUse(`${option} takes a whole number above 0, not «${text}».`)
}

function isWrongUse(error: unknown): boolean {
  // Of Node's parseArgs.
  const { code } = error as { code?: unknown }
  return error instanceof WrongUse || String(code).startsWith('ERR_PARSE_ARGS_')
}
