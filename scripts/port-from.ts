import { WrongUse } from './command-line.ts'

/**
 * A port of the environment, where something is to be found.
 *
 * @param variable such as `STOREFRONT_PORT`; an empty one counts as absent
 * @param usual where it is absent
 * @throws WrongUse where it is no port, or 0
 */
export function portFrom(variable: string, usual: number): number {
  const text = process.env[variable]
  if (text === undefined || text === '') return usual
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65_536) return port
  throw new WrongUse(`${variable}: expected a port number from 1 to 65535, got «${text}».`)
}
