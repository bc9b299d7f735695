import { z } from 'zod'
import { amountByCurrency, percent } from './money-schema.ts'
import { names } from './names-schema.ts'

/** A percentage or an amount: one object, so that a fault is named where it is. */
export const reward = z
  .strictObject({
    percentOff: percent.exactOptional(),
    upToMinor: amountByCurrency.exactOptional(),
    amountOffMinor: amountByCurrency.exactOptional(),
    products: names('product').exactOptional(),
    coupon: z.string().min(1).exactOptional(),
  })
  .superRefine(({ percentOff, amountOffMinor, upToMinor }, context) => {
    if ((percentOff === undefined) === (amountOffMinor === undefined)) {
      context.addIssue({
        code: 'custom',
        message: 'Expected either percentOff or amountOffMinor',
      })
    }
    if (upToMinor && amountOffMinor) {
      context.addIssue({
        code: 'custom',
        path: ['upToMinor'],
        message: 'Expected with percentOff only: an amount is its own limit',
      })
    }
  })

export const pointsReward = z.strictObject({
  worthMinor: amountByCurrency,
  multipleOf: z.number().int().min(1).exactOptional(),
  upToPercent: percent.exactOptional(),
})
