import { draw } from './draw.ts'

/**
 * What to do where nothing has been asked yet.
 *
 * @param url where a server reaches the emulator; undefined: nowhere but in this page
 */
export function drawHowToBegin(url: string | undefined): Node {
  const whose = url === undefined ? 'the Stripe SDK' : 'your server’s Stripe SDK'
  return draw(
    'div',
    {},
    draw('p', {}, `Nobody has asked anything yet. Point ${whose} here; any test key will do:`),
    draw('pre', {}, draw('code', {}, `new Stripe(key, ${optionsFor(url)})`)),
  )
}

function optionsFor(url: string | undefined): string {
  if (url === undefined) return '{\n  httpClient: Stripe.createFetchHttpClient(emulator.fetch),\n}'
  const { hostname, port, protocol } = new URL(url)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const name = protocol.slice(0, -1)
  return `{\n  host: '${host}',\n  port: ${port || (name === 'https' ? 443 : 80)},\n  protocol: '${name}',\n}`
}
