import { z } from 'zod'
import { amountByCurrency } from './money-schema.ts'
import { reward } from './reward-schema.ts'

const step = z.strictObject({ fromMinor: amountByCurrency, reward })

type Step = z.infer<typeof step>

/** A fault of a step, at the path within the list. */
interface Fault {
  path: (string | number)[]
  message: string
}

export const steps = z
  .array(step)
  .min(1, { error: 'Expected at least one step' })
  .superRefine((list, context) => {
    const faults = list.flatMap((each, index) => [
      ...unrewarded(each, index),
      ...list.slice(0, index).flatMap((lower) => contradictions(lower, each, index)),
    ])
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault })
  })

/** What a step promises from a subtotal in a currency, its reward has to give in this currency. */
function unrewarded({ fromMinor, reward: { amountOffMinor, upToMinor } }: Step, index: number) {
  const amounts = amountOffMinor ?? upToMinor
  return Object.keys(fromMinor).flatMap((currency): Fault[] =>
    amounts && !Object.hasOwn(amounts, currency)
      ? [
          {
            path: [index, 'reward', amountOffMinor ? 'amountOffMinor' : 'upToMinor'],
            message: `Expected an amount in ${currency} too, as fromMinor has`,
          },
        ]
      : [],
  )
}

function contradictions(lower: Step, higher: Step, index: number): Fault[] {
  return Object.entries(higher.fromMinor).flatMap(([currency, fromMinor]): Fault[] => {
    const lowerFromMinor = lower.fromMinor[currency]
    if (lowerFromMinor === undefined) return []
    if (fromMinor <= lowerFromMinor) {
      const message = `Expected more than ${lowerFromMinor}, from which a step before it begins`
      return [{ path: [index, 'fromMinor', currency], message }]
    }
    return givesLess(lower.reward, higher.reward, currency)
      ? [{ path: [index, 'reward'], message: `Gives less ${currency} than a step before it` }]
      : []
  })
}

/** Where both are reckoned alike: a percentage and an amount depend on the cart. */
function givesLess(lower: Step['reward'], higher: Step['reward'], currency: string): boolean {
  if (lower.products?.join() !== higher.products?.join()) return false
  if (lower.percentOff !== undefined && higher.percentOff !== undefined) {
    return (
      falls(lower.percentOff, higher.percentOff) &&
      !falls(higher.upToMinor?.[currency], lower.upToMinor?.[currency])
    )
  }
  return (
    lower.amountOffMinor !== undefined &&
    higher.amountOffMinor !== undefined &&
    falls(lower.amountOffMinor[currency], higher.amountOffMinor[currency])
  )
}

function falls(before = Infinity, after = Infinity): boolean {
  return after < before
}
