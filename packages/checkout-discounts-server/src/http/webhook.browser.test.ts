import { expect, test } from 'vitest'
import { openTestOrders } from '../testing/test-orders.ts'

test('in a page, without Node, a webhook is verified and settles its order', async () => {
  const orders = await openTestOrders()
  const session = await orders.openOrder('a')
  await orders.payByCard(session)
  await orders.account.webhooks.flush()
  expect(orders.paid).toMatchObject([{ sessionId: session.id }])
  const forged = { method: 'POST', headers: { 'stripe-signature': 't=1,v1=0' }, body: '{}' }
  expect((await orders.handle(new Request('https://shop.example/webhook', forged))).status).toBe(
    400,
  )
})
