import { expect, it, onTestFinished } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { doors } from '../testing/doors.ts'
import { Shop } from '../testing/through-every-door.ts'

/** The plain record knows no giving up, and MSW 3 ignores the time-outs of node:http. */
const patient = ['the plain record', 'MSW in Node']

it.each(doors.filter(({ name }) => !patient.includes(name)))(
  'a slow Stripe is given up by the SDK in its own time, and is done all the same, through $name',
  async ({ open }) => {
    const emulator = createStripeEmulator()
    const door = await open(emulator)
    onTestFinished(() => door.close())
    const shop = new Shop(emulator, door)
    const stripe = shop.stripe()

    shop.account.latencyMs = 100
    const slow = stripe.coupons.create({ id: 'late', percent_off: 5 }, { timeout: 20 })
    await expect(slow).rejects.toMatchObject({
      type: 'StripeConnectionError',
      message: expect.stringContaining('timeout'),
    })
    await expect.poll(() => shop.account.requests.map(({ status }) => status)).toEqual([200])
    shop.account.latencyMs = 0
    await expect(stripe.coupons.retrieve('late')).resolves.toMatchObject({ percent_off: 5 })

    shop.account.faults.add({ when: 'after', times: 1, answer: 'hang' })
    const hanging = stripe.coupons.create({ id: 'hung', percent_off: 5 }, { timeout: 20 })
    await expect(hanging).rejects.toMatchObject({ type: 'StripeConnectionError' })
    await expect(stripe.coupons.retrieve('hung')).resolves.toMatchObject({ percent_off: 5 })
  },
)
