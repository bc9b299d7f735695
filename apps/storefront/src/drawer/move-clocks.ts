import { shopRequest } from '../shop-api/shop-request.ts'
import type { EmulatedAccount } from './emulated-account.ts'

/**
 * Moves the clocks of the shop and of the emulated Stripe on, together.
 *
 * @param byMs milliseconds, or `back`: to the time of this machine
 */
export async function moveClocks(account: EmulatedAccount, byMs: number | 'back'): Promise<void> {
  const { clock } = await account.status()
  const aheadMs = byMs === 'back' ? 0 : Math.round(clock.nowMs + byMs - Date.now())
  // The shop's first: what the emulator sends once it is later is not from the future.
  await shopRequest('/checkout/demo/clock', { method: 'POST', json: { aheadMs } })
  await account.change({ clock: byMs === 'back' ? { reset: true } : { advanceMs: byMs } })
}
