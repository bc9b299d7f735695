import { z } from 'zod'
import { currencyRules } from './currency.ts'

const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

/** The eight digits that Stripe takes. */
const maximumMinor = 99_999_999

const currency = z.string().refine((code) => currencies.has(code), {
  error: 'Expected a currency of ISO 4217 in lower case, such as "usd"',
})

const amountMinor = z
  .number()
  .int({ error: 'Expected minor units, a whole number' })
  .min(1, { error: 'Expected 1 or more minor units' })
  .max(maximumMinor, { error: `Expected ${maximumMinor} minor units at most` })

/** Minor units by currency, in the steps that Stripe takes. */
export const amountByCurrency = z.record(currency, amountMinor).superRefine((amounts, context) => {
  if (Object.keys(amounts).length === 0) {
    context.addIssue({ code: 'custom', message: 'Expected an amount in at least one currency' })
  }
  for (const [code, amount] of Object.entries(amounts)) {
    const { stepMinor } = currencyRules(code)
    if (amount % stepMinor !== 0) {
      const message = `Expected a multiple of ${stepMinor}, as Stripe takes ${code} in no other`
      context.addIssue({ code: 'custom', path: [code], message })
    }
  }
})

/** More than 0, to 100, in basis points and no finer. */
export const percent = z
  .number()
  .gt(0, { error: 'Expected a percentage above 0' })
  .lte(100, { error: 'Expected a percentage of 100 at most' })
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    error: 'Too many decimals: expected two at most',
  })
