/** The shop's server as a page sees it. */
export type Server = (request: Request) => Promise<Response>

/** What lies between the page and the server: a test breaks it here. */
export type Network = (request: Request, server: Server) => Promise<Response>

/**
 * The line from a page to the shop's server, with a `fetch` for the page that keeps what goes over it.
 *
 * @param network what lies in between
 * @param reading the same, for what only asks where the shopper stands
 */
export function openLine(
  server: Server,
  { network, reading }: { network?: Network | undefined; reading?: Network | undefined },
) {
  /** What changes something, and what only asks. */
  const requests: Request[] = []
  const readings: Request[] = []
  const fetchOnIt: typeof fetch = (input, init) => {
    // jsdom's AbortSignal is none to Node's Request.
    const withoutSignal = { ...init }
    delete withoutSignal.signal
    const request = new Request(new URL(String(input), 'https://shop.test'), withoutSignal)
    const isReading = request.url.endsWith('/offers')
    ;(isReading ? readings : requests).push(request.clone())
    const line = isReading ? reading : network
    return line ? line(request, server) : server(request)
  }
  return { fetch: fetchOnIt, requests, readings }
}
