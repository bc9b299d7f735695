import { Validator } from '@seriousme/openapi-schema-validator'
import { interactions } from 'checkout-discounts-contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { html } from './html.ts'
import { openApiDocument } from './openapi-document.ts'

const stripe = emulatedStripe()
let document: ReturnType<typeof openApiDocument>

beforeAll(() => {
  document = openApiDocument('disc')
})

test('is valid OpenAPI 3.1', async () => {
  const { body } = await openBrowser((await openBackend(stripe())).url).get('/openapi.json')
  expect(body).toEqual(JSON.parse(JSON.stringify(document)))
  const validator = new Validator()
  expect(await validator.validate(body)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  // So that the judge is one: it finds what is wrong.
  expect((await validator.validate({ ...body, paths: { '/x': { get: 1 } } })).valid).toBe(false)
})

test('has every interaction, and the cookie by its name', async () => {
  const { url } = await openBackend(stripe())
  for (const interaction of interactions) {
    expect(document.paths).toHaveProperty([`/discounts/${interaction}`, 'post'])
  }
  const browser = openBrowser(url)
  await browser.begin({ shopper: 'gold', items: cart })
  const { name } = document.components.securitySchemes.owner
  expect(browser.cookie().startsWith(`${name}=`)).toBe(true)
})

/** The schema of an answer, as the document has it, to parse an answer with. */
function describedAnswer(method: string, path: string, status: number): z.ZodType {
  const operation = document.paths[path]?.[method]
  const answer = operation?.responses[String(status)]
  if (!answer) throw new Error(`${method} ${path}: ${status} is not described.`)
  const schema = 'content' in answer ? answer.content['application/json']?.schema : undefined
  const name = typeof schema?.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  const { AgreedAnswer, ErrorAnswer } = document.components.schemas
  const found =
    name === 'AgreedAnswer' ? AgreedAnswer : name === 'ErrorAnswer' ? ErrorAnswer : schema
  return z.fromJSONSchema({ ...found })
}

describe('every endpoint answers as it is described', () => {
  test('the shop’s own', async () => {
    const browser = openBrowser((await openBackend(stripe())).url)
    for (const path of ['config', 'products', 'shoppers'].map((name) => `/checkout/${name}`)) {
      const { status, body } = await browser.get(path)
      expect(describedAnswer('get', path, status).safeParse(body)).toMatchObject({ success: true })
    }
    for (const path of ['/healthz', '/readyz']) {
      const { status, body } = await browser.get(path)
      expect(describedAnswer('get', path, status).safeParse(body)).toMatchObject({ success: true })
    }
    for (const body of [{ shopper: 'gold', items: cart }, { shopper: 'nobody', items: cart }, 1]) {
      const answer = await browser.post('/checkout/sessions', body)
      const schema = describedAnswer('post', '/checkout/sessions', answer.status)
      expect(schema.safeParse(answer.body)).toMatchObject({ success: true })
    }
    const { id } = await browser.begin({ shopper: 'gold', items: cart })
    for (const name of [id, 'cs_test_doesnotexist']) {
      const answer = await browser.get(`/checkout/sessions/${name}`)
      const schema = describedAnswer('get', '/checkout/sessions/{id}', answer.status)
      expect(schema.safeParse(answer.body)).toMatchObject({ success: true })
    }
  })

  test('the endpoints of a PaymentIntent', async () => {
    const { url } = await openBackend(stripe())
    const browser = openBrowser(url)
    const described = '/checkout/intents/{id}'
    for (const shopper of ['gold', 'nobody']) {
      const opened = await browser.post('/checkout/intents', { shopper, items: cart })
      isDescribed('post', '/checkout/intents', opened)
    }
    const { body } = await browser.post('/checkout/intents', { shopper: 'gold', items: cart })
    for (const id of [body.id, 'pi_unknown1234']) {
      isDescribed('get', described, await browser.get(`/checkout/intents/${id}`))
      for (const change of [{ apply: 'loyalty' }, { code: 'NONE' }, {}, { amount: 1 }]) {
        const answer = await browser.post(`/checkout/intents/${id}/discount`, change)
        isDescribed('post', `${described}/discount`, answer)
      }
    }
  })

  test.each(interactions)('%s', async (interaction) => {
    const { url } = await openBackend(stripe())
    const browser = openBrowser(url)
    const path = `/discounts/${interaction}`
    const own = {
      'redeem-code': { code: 'SUMMER20' },
      'update-quantity': { line_item: 'li_unknown', quantity: 1 },
    }
    const more = interaction in own ? own[interaction as keyof typeof own] : {}
    for (const shopper of ['gold', 'guest', 'newcomer']) {
      const { id } = await browser.begin({ shopper, items: cart })
      const body = { checkout_session_id: id, ...more }
      const bodySchema = document.paths[path]?.post?.requestBody?.content['application/json'].schema
      expect(z.fromJSONSchema({ ...bodySchema }).safeParse(body)).toMatchObject({ success: true })
      for (const sent of [body, { ...body, amount: 1 }, { ...body, checkout_session_id: 'cs_' }]) {
        const answer = await browser.post(path, sent)
        const schema = describedAnswer('post', path, answer.status)
        expect([answer.body, schema.safeParse(answer.body)]).toMatchObject([
          answer.body,
          { success: true },
        ])
      }
    }
  })
})

test('the page names every endpoint, and needs no script', async () => {
  const { url } = await openBackend(stripe())
  const response = await fetch(`${url}/docs`)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const page = await response.text()
  for (const path of Object.keys(document.paths)) expect(page).toContain(`<code>${path}</code>`)
  expect(page).not.toContain('<script')
  expect(page).toContain('name="viewport"')
})

test('what stands in the page is text, and no markup', () => {
  const text = `<b title="x">'&amp;'`
  expect(html`<p>${text}${[html`<i>${1}</i>`]}</p>`.text).toBe(
    '<p>&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;&#39;<i>1</i></p>',
  )
})

function isDescribed(
  method: 'get' | 'post',
  path: string,
  { status, body }: { status: number; body: unknown },
): void {
  const schema = describedAnswer(method, path, status)
  expect([body, schema.safeParse(body)]).toMatchObject([body, { success: true }])
}
