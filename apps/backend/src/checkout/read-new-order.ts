import type { z } from 'zod'
import type { Shop } from '../shop/open-shop.ts'
import { demoShoppers } from '../shop/shoppers.ts'

/** What a page sends to begin a checkout, or what is wrong with it. */
export function readNewOrder<Order extends { shopper: string }>(
  schema: z.ZodType<Order>,
  body: unknown,
  shop: Shop,
): { order: Order } | { problem: string } {
  const read = schema.safeParse(body)
  if (!read.success) {
    const [issue] = read.error.issues
    return { problem: `${issue?.path.join('.') || 'body'}: ${issue?.message}` }
  }
  const isKnown = demoShoppers(shop).some(({ id }) => id === read.data.shopper)
  return isKnown ? { order: read.data } : { problem: 'shopper: Unknown shopper' }
}
