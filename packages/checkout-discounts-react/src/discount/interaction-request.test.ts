import { describe, expect, test } from 'vitest'
import { defineDiscount } from './define-discount.ts'
import { requestOf } from './interaction-request.ts'

const ours = defineDiscount({
  id: 'loyalty',
  label: 'Loyalty discount',
  apply: 'apply-loyalty',
  remove: 'remove',
  removeBody: () => ({ offer: 'loyalty' }),
})
const code = defineDiscount<string>({
  id: 'code',
  label: 'Code',
  apply: 'https://shop.test/redeem',
  body: (typed) => ({ code: typed.trim().toUpperCase() }),
})
const source = { server: '/discounts/', headers: undefined }

const apply = { intent: 'apply', input: undefined, origin: 'button' } as const
const remove = { intent: 'remove', origin: 'button' } as const

describe('the address', () => {
  test('of an interaction is below the server', () => {
    expect(requestOf({ discount: ours, ...apply }, 'cs_test_1', source).url).toBe(
      '/discounts/apply-loyalty',
    )
    expect(requestOf({ discount: ours, ...remove }, 'cs_test_1', source).url).toBe(
      '/discounts/remove',
    )
  })

  test('of another server is taken as it is', () => {
    const click = { ...apply, discount: code, input: ' spring ' }
    expect(requestOf(click, 'cs_test_1', source).url).toBe('https://shop.test/redeem')
  })

  test('of an interaction without a server is a mistake that says what to do', () => {
    const click = { discount: ours, ...apply }
    expect(() => requestOf(click, 'cs_test_1', { ...source, server: undefined })).toThrow(
      /«apply-loyalty»\. .+ <DiscountsProvider server=/,
    )
  })

  test('of a removal that was not defined is a mistake that says what to do', () => {
    expect(() => requestOf({ discount: code, ...remove }, 'cs_test_1', source)).toThrow(
      /«code»\. .+ defineDiscount/,
    )
  })
})

describe('the body', () => {
  test('names the session, and what the discount adds', () => {
    const click = { ...apply, discount: code, input: ' spring ' }
    const { body } = requestOf(click, 'cs_test_1', source)
    expect(JSON.parse(body)).toEqual({ checkout_session_id: 'cs_test_1', code: 'SPRING' })
  })

  test('of a removal names the offer', () => {
    const { body } = requestOf({ discount: ours, ...remove }, 'cs_test_1', source)
    expect(JSON.parse(body)).toEqual({ checkout_session_id: 'cs_test_1', offer: 'loyalty' })
  })
})

test('every click has a key of its own, and the headers of its moment', () => {
  let token = 0
  const headers = () => ({ 'x-csrf': String((token += 1)) })
  const click = { discount: ours, ...apply }
  const [one, two] = [1, 2].map(() => requestOf(click, 'cs_test_1', { ...source, headers }))
  expect(one?.key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(one?.key).not.toBe(two?.key)
  expect([one?.headers, two?.headers]).toEqual([{ 'x-csrf': '1' }, { 'x-csrf': '2' }])
})
