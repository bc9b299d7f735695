import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server's answer: its status, and what it says in JSON. */
export type Told = readonly [status: number, value: object]

/** Serves POST requests until the test is over. What is thrown is a 500, as in most frameworks. */
export async function serve(answer: (body: string) => Promise<Told>): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    request.setEncoding('utf8')
    const body = (await request.toArray()).join('')
    const [status, value] = await answer(body).catch(() => [500, { error: 'broken' }] as const)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/update-discounts`
}
