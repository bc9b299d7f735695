import { expect, test } from 'vitest'
import { openTestShop } from '../testing/test-shop.ts'

test('the same handlers run in a page, on the official SDK', async () => {
  const shop = openTestShop()
  const id = await shop.createSession({ tier: 'silver' })
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 200,
    body: { value: { applied: [{ amountMinor: 250, amount: '$2.50' }] } },
  })
  expect(await shop.read(id)).toMatchObject({ discount: 250, total: 4_750 })
  expect(await shop.send('remove', { checkout_session_id: id })).toMatchObject({ status: 200 })
  expect(await shop.read(id)).toMatchObject({ discount: 0, total: 5_000 })
  expect(
    await shop.send('remove', { checkout_session_id: id }, { owner: 'stranger' }),
  ).toMatchObject({ status: 404 })
})
