import fc from 'fast-check'
import { Stripe } from 'stripe'
import { expect, test } from 'vitest'
import { signatureHeader } from './signature.ts'

const { webhooks } = new Stripe('sk_test_1')
const now = () => Math.floor(Date.now() / 1000)

/** JSON of any kind: what it holds does not matter to the signature. */
const anyBody = fc.json()
/** Stripe's own verifier refuses one that is blank. */
const anySecret = fc.oneof(fc.string(), fc.string({ unit: 'binary' })).map((end) => `whsec_${end}`)

test('is what Stripe’s own verifier expects, whatever the body and the secret', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody, anySecret, async (body, secret) => {
      const header = await signatureHeader(body, secret, now())
      expect(webhooks.constructEvent(body, header, secret)).toEqual(JSON.parse(body))
      await expect(webhooks.constructEventAsync(body, header, secret)).resolves.toEqual(
        JSON.parse(body),
      )
    }),
  )
})

test('is of no other body, and by no other secret', async () => {
  const changed = fc.tuple(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.nat(),
    fc.integer({ min: 1, max: 127 }),
  )
  await fc.assert(
    fc.asyncProperty(changed, anySecret, async ([body, at, by], secret) => {
      const header = await signatureHeader(body, secret, now())
      const bytes = new TextEncoder().encode(body)
      const place = at % bytes.length
      bytes[place] = (bytes[place] ?? 0) ^ by
      expect(() => webhooks.constructEvent(bytes, header, secret)).toThrow('No signatures found')
      expect(() => webhooks.constructEvent(body, header, `${secret}x`)).toThrow(
        'No signatures found',
      )
    }),
  )
})

test('grows old', async () => {
  const header = await signatureHeader('{}', 'whsec_1', now() - 301)
  expect(() => webhooks.constructEvent('{}', header, 'whsec_1')).toThrow('tolerance')
})
