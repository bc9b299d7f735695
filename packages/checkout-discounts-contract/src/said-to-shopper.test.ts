import { expect, test } from 'vitest'

import { saidToShopper } from './said-to-shopper.example.ts'

test('what the README shows tells the shopper what a server of either make says', () => {
  const refusal = '{"type":"error","message":"For members only."}'
  expect(saidToShopper(422, refusal)).toBe('For members only.')
  expect(saidToShopper(200, refusal)).toBe('For members only.')
  expect(saidToShopper(200, '{"type":"object","value":{"succeeded":true}}')).toMatch('is on')
  expect(saidToShopper(502, '<h1>Bad gateway</h1>')).toMatch('try again')
  expect(saidToShopper(200, '<h1>Welcome</h1>')).toMatch('not available')
})
