import { expect, test } from 'vitest'
import { isOwnerReference, ownerReference } from './owner-reference.ts'

const secret = 'a secret of at least thirty-two characters'

test('knows its owner again, and nobody else', async () => {
  const reference = await ownerReference('owner-1', secret)
  expect(reference).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await isOwnerReference(reference, 'owner-1', secret)).toBe(true)
  expect(await isOwnerReference(reference, 'owner-2', secret)).toBe(false)
  expect(await isOwnerReference(reference, 'owner-1', `${secret}!`)).toBe(false)
  expect(await isOwnerReference(`${reference}A`, 'owner-1', secret)).toBe(false)
  expect(await isOwnerReference(reference.slice(0, -1), 'owner-1', secret)).toBe(false)
  expect(await isOwnerReference('', 'owner-1', secret)).toBe(false)
  expect(await isOwnerReference(null, 'owner-1', secret)).toBe(false)
})

test('is the HMAC-SHA256 that any other program computes', async () => {
  const { createHmac } = await import('node:crypto')
  const expected = createHmac('sha256', secret).update('owner-reference owner-1')
  expect(await ownerReference('owner-1', secret)).toBe(expected.digest('base64url'))
})
