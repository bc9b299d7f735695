export const shopOrigin = 'http://localhost:5173'

/** A browser that has been to the shop: it keeps its cookie, and says where it comes from. */
export function openBrowser(url: string) {
  let cookie = ''
  async function send(method: string, path: string, body?: unknown, headers = {}) {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json', origin: shopOrigin }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const [set] = response.headers.getSetCookie()
    if (set) cookie = set.split(';')[0] ?? ''
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return {
    get: (path: string, headers = {}) => send('GET', path, undefined, headers),
    post: (path: string, body: unknown, headers = {}) => send('POST', path, body, headers),
    cookie: () => cookie,
    /** Begins a checkout, and says which. */
    async begin(checkout: Record<string, unknown>): Promise<{ id: string; clientSecret: string }> {
      const { status, body } = await send('POST', '/checkout/sessions', checkout)
      if (status !== 201) throw new Error(`No checkout: ${JSON.stringify(body)}`)
      return body
    },
  }
}
