import type { LoadRequest } from '../load.ts'

const form = 'application/x-www-form-urlencoded'
export const previewVersion = '2026-10-28.preview'
let sent = 0

/** As the official SDK sends them: one idempotency key for each POST. */
function headersOf(key: () => string, version?: string): () => Record<string, string> {
  return () => {
    sent += 1
    return {
      authorization: `Bearer ${key()}`,
      'content-type': form,
      'idempotency-key': `bench-${process.pid}-${sent}`,
      ...(version !== undefined && { 'stripe-version': version }),
    }
  }
}

const oneKey = headersOf(() => 'sk_test_bench')
/** `emulate` takes 5,000 requests an hour of one key. */
const manyKeys = headersOf(() => `sk_test_bench${Math.floor(sent / 1_000)}`)
const withPreviews = headersOf(() => 'sk_test_bench', previewVersion)

const cart =
  'mode=payment&line_items[0][quantity]=3&line_items[0][price_data][currency]=usd' +
  '&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=Pen'

/** What a session is made with whose discounts the server alone may change. */
export const elementsCart = `${cart}&ui_mode=elements&permissions[update_discounts]=server_only`
export const discount =
  'discounts[0][coupon_data][percent_off]=10&discounts[0][coupon_data][name]=Loyalty'

/** Sets a server up, and gives the request that is then sent again and again. */
export type Prepare = (url: string) => Promise<LoadRequest>

export const hello: Record<'GET' | 'POST', Prepare> = {
  GET: async () => ({ method: 'GET', path: '/', headers: oneKey }),
  POST: async () => ({
    method: 'POST',
    path: '/',
    headers: oneKey,
    body: discount,
  }),
}

export const ours = {
  'retrieve a session': async (url) => ({
    method: 'GET',
    path: `/v1/checkout/sessions/${await openSession(url)}`,
    headers: withPreviews,
  }),
  'update its discount': async (url) => ({
    method: 'POST',
    path: `/v1/checkout/sessions/${await openSession(url)}`,
    headers: withPreviews,
    body: discount,
  }),
} satisfies Record<string, Prepare>

/** What the other emulators can do as well. */
export const common = {
  'retrieve a session': async (url: string): Promise<LoadRequest> => {
    const { id } = await post(url, '/v1/checkout/sessions', await hostedCart(url))
    return { method: 'GET', path: `/v1/checkout/sessions/${id}`, headers: manyKeys }
  },
  'create a session': async (url: string): Promise<LoadRequest> => ({
    method: 'POST',
    path: '/v1/checkout/sessions',
    headers: manyKeys,
    body: await hostedCart(url),
  }),
  'retrieve a product': async (url: string): Promise<LoadRequest> => {
    const { id } = await post(url, '/v1/products', 'name=Pen')
    return { method: 'GET', path: `/v1/products/${id}`, headers: oneKey }
  },
  'create a product': async (): Promise<LoadRequest> => ({
    method: 'POST',
    path: '/v1/products',
    headers: oneKey,
    body: 'name=Pen',
  }),
}

/** Of a page that Stripe hosts, with a price that is made before. */
async function hostedCart(url: string): Promise<string> {
  const product = await post(url, '/v1/products', 'name=Pen')
  const price = await post(url, '/v1/prices', `product=${product.id}&currency=usd&unit_amount=1000`)
  return `mode=payment&success_url=https://shop.example/thanks&line_items[0][price]=${price.id}&line_items[0][quantity]=3`
}

async function openSession(url: string): Promise<string> {
  const { id } = await post(url, '/v1/checkout/sessions', elementsCart, withPreviews())
  return id
}

async function post(
  url: string,
  path: string,
  body: string,
  headers: Record<string, string> = oneKey(),
): Promise<{ id: string }> {
  const response = await fetch(url + path, { method: 'POST', headers, body })
  const answer = await response.text()
  if (!response.ok) throw new Error(`POST ${path} at ${url}: ${answer}`)
  return JSON.parse(answer)
}
