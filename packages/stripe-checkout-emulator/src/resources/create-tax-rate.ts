import { given } from '../api/given.ts'
import { changeMetadata, metadataAfter } from '../api/stripe-params.ts'
import { randomId } from '../random-id.ts'
import type { TaxRate } from './tax-rate.ts'
import type { TaxRateCreate, TaxRateUpdate } from './tax-rate-params.ts'

/** @param now epoch seconds */
export function createTaxRate(params: TaxRateCreate, now: number): TaxRate {
  return {
    id: randomId('txr'),
    active: params.active ?? true,
    country: params.country ?? null,
    description: params.description ?? null,
    displayName: params.display_name,
    inclusive: params.inclusive,
    jurisdiction: params.jurisdiction ?? null,
    metadata: changeMetadata({}, params.metadata ?? null),
    percentage: params.percentage,
    state: params.state ?? null,
    taxType: params.tax_type ?? null,
    created: now,
  }
}

/** What is not named stays. */
export function updateTaxRate(rate: TaxRate, params: TaxRateUpdate): TaxRate {
  return {
    ...rate,
    ...given({
      active: params.active,
      country: params.country,
      description: params.description,
      displayName: params.display_name,
      jurisdiction: params.jurisdiction,
      metadata: metadataAfter(rate.metadata, params.metadata),
      state: params.state,
      taxType: params.tax_type,
    }),
  }
}
