import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { AgreedAnswer } from './answer.ts'
import { readAnswer } from './read-answer.ts'
import { refusalReasons, statusByCode } from './codes.ts'

const applied = {
  offer: 'loyalty',
  label: 'Loyalty discount',
  amountMinor: 1250,
  amount: '$12.50',
  currency: 'usd',
}

const told: AgreedAnswer['value'] = {
  succeeded: true,
  applied: [{ ...applied, points: 1200, endsAt: '2026-11-22T23:00:00.000Z' }],
  offers: [
    {
      offer: 'big-cart',
      label: '10 off over 100',
      interaction: 'apply-cart-promotion',
      status: 'refused',
      reason: 'minimum_not_met',
      message: 'Your cart is $12.00 short of this offer.',
      details: { missingMinor: 1200, missing: '$12.00' },
      next: { missingMinor: 1200, missing: '$12.00', amountMinor: 1000, amount: '$10.00' },
    },
  ],
  compared: [{ offer: 'big-cart', label: 'B', amountMinor: 1, amount: '$0.01', kept: false }],
  ended: [{ offer: 'sunday', label: 'Sunday', reason: 'ended', message: 'It has ended.' }],
  totals: {
    currency: 'usd',
    subtotalMinor: 12500,
    subtotal: '$125.00',
    discountMinor: 1250,
    discount: '$12.50',
  },
  now: '2026-11-22T12:00:00.000Z',
}

describe('an answer of our server', () => {
  it('tells what is on, what could be, what was compared, what ended, and the sums', () => {
    expect(readAnswer(200, JSON.stringify({ type: 'object', value: told }))).toEqual({
      kind: 'agreed',
      value: told,
    })
  })

  it.each([
    ['offers', [{ ...told.offers?.[0], status: 'perhaps' }]],
    ['offers', [{ ...told.offers?.[0], next: { missingMinor: -1 } }]],
    ['offers', [{ ...told.offers?.[0], interaction: 'steal' }]],
    ['compared', [{ offer: 'sunday' }]],
    ['ended', [{ ...told.ended?.[0], reason: 'bored' }]],
    ['totals', { ...told.totals, discountMinor: 1.5 }],
    ['now', 1795348800],
  ])('with malformed %s is unreadable', (name, malformed) => {
    const body = JSON.stringify({ type: 'object', value: { ...told, [name]: malformed } })
    expect(readAnswer(200, body)).toEqual({ kind: 'unreadable', status: 200, received: body })
  })

  it('agrees, and names what is on', () => {
    const answer: AgreedAnswer = {
      type: 'object',
      value: { succeeded: true, applied: [applied], now: '2026-11-22T12:00:00.000Z' },
    }
    expect(readAnswer(200, JSON.stringify(answer))).toEqual({ kind: 'agreed', value: answer.value })
  })

  it.each(Object.entries(statusByCode))(
    'with code %s is a refusal at status %i',
    (code, status) => {
      expect(readAnswer(status, JSON.stringify({ type: 'error', code, message: 'No' }))).toEqual({
        kind: 'refused',
        status,
        answer: { type: 'error', code, message: 'No' },
      })
    },
  )

  it.each(refusalReasons)('keeps the reason %s and its distance', (reason) => {
    const answer = {
      type: 'error',
      code: 'refused',
      reason,
      message: 'Your cart is $12.00 short of this offer.',
      details: { missingMinor: 1200 },
      retryAfter: 3,
    }
    expect(readAnswer(422, JSON.stringify(answer))).toMatchObject({ answer })
  })
})

describe("a server written after Stripe's guide", () => {
  it('agrees without saying what is on', () => {
    expect(readAnswer(200, '{"type":"object","value":{"succeeded":true}}')).toEqual({
      kind: 'agreed',
      value: { succeeded: true },
    })
  })

  it('refuses with status 200', () => {
    expect(readAnswer(200, '{"type":"error","message":"Only one discount"}')).toEqual({
      kind: 'refused',
      status: 200,
      answer: { type: 'error', message: 'Only one discount' },
    })
  })
})

describe('an answer that is not of the contract', () => {
  it.each([502, 500, 404])('is a fault at status %i, its outcome unknown', (status) => {
    expect(readAnswer(status, '<html>Bad gateway</html>')).toEqual({ kind: 'fault', status })
  })

  it.each([
    '<!doctype html><title>Shop</title>',
    '',
    'null',
    '[]',
    '{"type":"object"}',
    '{"type":"object","value":{"succeeded":false}}',
    '{"type":"object","value":{"succeeded":true,"applied":[{"offer":"loyalty"}]}}',
    JSON.stringify({
      type: 'object',
      value: { succeeded: true, applied: [{ ...applied, amountMinor: -1 }] },
    }),
  ])('is unreadable at status 200: %s', (body) => {
    expect(readAnswer(200, body)).toEqual({ kind: 'unreadable', status: 200, received: body })
  })

  it('does not agree at an error status, whatever the body claims', () => {
    const body = '{"type":"object","value":{"succeeded":true}}'
    expect(readAnswer(500, body)).toEqual({ kind: 'fault', status: 500 })
  })

  it('drops codes, reasons and details that the contract does not know', () => {
    const body =
      '{"type":"error","code":"__proto__","reason":"bored","details":[1],"retryAfter":-1}'
    expect(readAnswer(400, body)).toEqual({
      kind: 'refused',
      status: 400,
      answer: { type: 'error', message: '' },
    })
  })

  it('never throws and never agrees by accident', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.json(), (status, body) => {
        expect(readAnswer(status, body).kind).not.toBe('agreed')
      }),
    )
  })
})
