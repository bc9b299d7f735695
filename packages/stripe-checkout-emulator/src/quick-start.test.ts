import { expect, test } from 'vitest'
import { expired, session } from './quick-start.example.ts'

test('what the README shows works', () => {
  expect(session).toMatchObject({ amount_total: 3000, client_secret: expect.any(String) })
  expect(expired.status).toBe('expired')
})
