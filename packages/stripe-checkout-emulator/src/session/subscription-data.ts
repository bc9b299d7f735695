import { onlyOneOf } from '../api/exactly-one-of.ts'
import { clearable, integer, list, text } from '../api/params.ts'
import { preview, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { changeMetadata, metadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import { taxRatesOf } from './tax-rates-of.ts'

/** How a session in mode `subscription` begins one. */
export interface SubscriptionData {
  readonly description: string | null
  readonly metadata: Readonly<Record<string, string>>
  /** For lines that have none of their own. */
  readonly defaultTaxRates: readonly TaxRate[]
  readonly trial: Trial | null
}

/** Until when the recurring lines cost nothing. */
export type Trial =
  | { readonly days: number }
  /** Epoch seconds. */
  | { readonly end: number }

/** `subscription_data`, as far as it has to do with what is due today. */
export const subscriptionData = record(
  {
    default_tax_rates: list(text()),
    description: text({ max: 500 }),
    metadata,
    trial_end: integer(),
    trial_period_days: integer({ min: 1, max: 730 }),
  },
  {},
  [
    'application_fee_percent',
    'billing_cycle_anchor',
    'billing_cycle_anchor_config',
    'billing_mode',
    'invoice_settings',
    'on_behalf_of',
    'pending_invoice_item_interval',
    'proration_behavior',
    'transfer_data',
    'trial_settings',
  ],
)

/** The same where a session is updated: its trial alone. */
export const subscriptionDataOnUpdate = preview(
  record({
    trial_end: clearable(integer()),
    trial_period_days: clearable(integer({ min: 1, max: 730 })),
  }),
)

type Given = Read<typeof subscriptionData>

const twoDays = 2 * 24 * 60 * 60
const path = 'subscription_data'

/** @throws StripeError 400 for a tax rate that does not exist, and for a trial that cannot be */
export function createSubscriptionData(given: Given, namespace: Namespace): SubscriptionData {
  return {
    description: given.description ?? null,
    metadata: changeMetadata({}, given.metadata ?? null),
    defaultTaxRates: taxRatesOf(
      given.default_tax_rates ?? [],
      namespace,
      `${path}[default_tax_rates]`,
    ),
    trial: trialOf(given, namespace.now),
  }
}

/**
 * The subscription after an update of its trial.
 *
 * @param now epoch seconds
 * @throws StripeError 400 for a trial that cannot be, and for one that another parameter has set
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-trials
 */
export function updateTrial(
  data: SubscriptionData,
  given: Read<typeof subscriptionDataOnUpdate>,
  now: number,
): SubscriptionData {
  onlyOneOf(['trial_end', 'trial_period_days'], given, path)
  const { trial_end, trial_period_days } = given
  const setBy = data.trial && ('days' in data.trial ? 'trial_period_days' : 'trial_end')
  const asked = trial_end === undefined ? 'trial_period_days' : 'trial_end'
  if (setBy && setBy !== asked) {
    // Choice: that it is cleared by what has set it is documented, what is said is not.
    throw invalidRequest(`This trial was set by ${setBy}: clear it by that first.`, {
      param: `${path}[${asked}]`,
    })
  }
  const trial = trialOf(
    {
      ...(typeof trial_end === 'number' && { trial_end }),
      ...(typeof trial_period_days === 'number' && { trial_period_days }),
    },
    now,
  )
  return { ...data, trial }
}

function trialOf(given: Pick<Given, 'trial_end' | 'trial_period_days'>, now: number): Trial | null {
  onlyOneOf(['trial_end', 'trial_period_days'], given, path)
  const { trial_end, trial_period_days } = given
  if (trial_period_days !== undefined) return { days: trial_period_days }
  if (trial_end === undefined) return null
  if (trial_end >= now + twoDays) return { end: trial_end }
  throw invalidRequest('The `trial_end` date has to be at least 2 days in the future.', {
    param: `${path}[trial_end]`,
  })
}
