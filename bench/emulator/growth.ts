import { createStripeEmulator } from 'stripe-checkout-emulator'

/**
 * A program of its own, run with `--expose-gc`: what an operation costs among few sessions and
 * among many, and what each session and each kept idempotency result weighs. Prints JSON.
 */
const few = 100
const many = Number(process.argv[2] ?? 100_000)
const emulator = createStripeEmulator()
const headers = {
  authorization: 'Bearer sk_test_bench',
  'content-type': 'application/x-www-form-urlencoded',
  'stripe-version': '2026-10-28.preview',
}
const cart =
  'mode=payment&ui_mode=elements&permissions[update_discounts]=server_only&line_items[0][quantity]=3' +
  '&line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=1000' +
  '&line_items[0][price_data][product_data][name]=Pen'
const discount = 'discounts[0][coupon_data][percent_off]=10&discounts[0][coupon_data][name]=Loyalty'

async function call(
  method: string,
  path: string,
  body = '',
  key?: string,
): Promise<{ id: string }> {
  const keyed = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  const { status, body: answer } = await emulator.handle({ method, path, headers: keyed, body })
  if (status !== 200) throw new Error(answer)
  return JSON.parse(answer)
}

const ids: string[] = []

async function grow(size: number): Promise<void> {
  while (ids.length < size) ids.push((await call('POST', '/v1/checkout/sessions', cart)).id)
}

/** Microseconds of one operation, spread over all sessions; the quickest of some batches. */
async function cost(method: string, body: string): Promise<number> {
  let best = Infinity
  for (let batch = 0; batch < 20; batch += 1) {
    const startedAt = performance.now()
    for (let i = 0; i < 500; i += 1) {
      const id = ids[((batch * 500 + i) * 7919) % ids.length]
      await call(method, `/v1/checkout/sessions/${id}`, body)
    }
    best = Math.min(best, (performance.now() - startedAt) * 2)
  }
  return best
}

function heapBytes(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

await grow(few)
await cost('GET', '')
await cost('POST', discount)
const amongFew = { retrieve: await cost('GET', ''), update: await cost('POST', discount) }

const before = heapBytes()
await grow(many)
const bytesPerSession = (heapBytes() - before) / (many - few)
const amongMany = { retrieve: await cost('GET', ''), update: await cost('POST', discount) }

const [first] = ids
const keys = 2_000
const beforeKeys = heapBytes()
for (let i = 0; i < keys; i += 1) {
  await call('POST', `/v1/checkout/sessions/${first}`, discount, `key-${i}`)
}
const bytesPerKey = (heapBytes() - beforeKeys) / keys

process.stdout.write(
  JSON.stringify({ few, many, amongFew, amongMany, bytesPerSession, bytesPerKey }),
)
