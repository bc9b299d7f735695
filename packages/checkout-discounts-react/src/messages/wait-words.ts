/**
 * A wait in the words of a language: `30 seconds`, `10 minutes`. Rounded up, so that whoever waits
 * that long does not come too early.
 *
 * @param seconds 0 or more
 * @param language BCP 47
 */
export function waitWords(seconds: number, language: string): string {
  const [unit, size] = units.find((each) => seconds > each[1] * 1.5) ?? second
  const words = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  return words.format(Math.ceil(seconds / size))
}

const units = [
  ['hour', 3600],
  ['minute', 60],
] as const
const second = ['second', 1] as const
