import { expect, test } from 'vitest'
import { Collection } from '../control/collection.ts'
import { codeForTen, tenPercent } from '../testing/catalog.ts'
import type { Coupon } from './coupon.ts'
import { findPromotionCode } from './find-promotion-code.ts'
import { keysOfPromotionCode, type PromotionCode } from './promotion-code.ts'

const account = {
  coupons: new Collection<Coupon>(),
  promotionCodes: new Collection<PromotionCode>(keysOfPromotionCode),
  now: 1000,
}
account.coupons.put(tenPercent)
for (const code of [
  { ...codeForTen, id: 'over', code: 'Spring', expiresAt: 999 },
  { ...codeForTen, id: 'bob', code: 'spring', customer: 'cus_bob' },
  { ...codeForTen, id: 'ada', code: 'SPRING', customer: 'cus_ada' },
  { ...codeForTen, id: 'off', code: 'AUTUMN', active: false },
]) {
  account.promotionCodes.put(code)
}

test.each([
  ['sPRING', 'cus_ada', 'ada'],
  ['spring', 'cus_bob', 'bob'],
  ['spring', 'cus_eve', 'bob'],
  ['spring', null, 'bob'],
  ['autumn', null, undefined],
  ['winter', null, undefined],
])('%s of %s is %s', (text, customer, id) => {
  const found = findPromotionCode(text, account, customer)
  expect(found?.code.id).toBe(id)
  if (found) expect(found.coupon).toBe(tenPercent)
})
