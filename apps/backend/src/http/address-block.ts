import { isIPv6 } from 'node:net'

/**
 * What an address counts as for limits. Who has an IPv6 address has 2⁶⁴ of them: all those count
 * as one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6177
 */
export function addressBlock(address = ''): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [before = '', after = ''] = address.split('%')[0]?.split('::') ?? []
  const head = before.split(':').filter(Boolean)
  const tail = after.split(':').filter(Boolean)
  const zeros = address.includes('::') ? Array<string>(8 - head.length - tail.length).fill('0') : []
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`
}
