import {
  faultText,
  lintOffers,
  type Offer,
  type OfferFault,
  offerFaults,
  parseOffers,
} from 'checkout-discounts-server/offers'

import type { JsonPlace } from './json-place.ts'
import { type JsonSource, readJson } from './read-json.ts'

/** A fault where it is in the file. */
interface PlacedFault extends OfferFault, JsonPlace {
  /** Path and message in one. */
  readonly text: string
}

export interface CheckedOffers {
  /** Absent where there are errors. */
  readonly offers?: readonly Offer[]
  readonly errors: readonly PlacedFault[]
  readonly warnings: readonly PlacedFault[]
}

/** What is wrong with the text of a file of offers, and what of it is of no use at `nowMs`. */
export function checkOffers(text: string, nowMs: number): CheckedOffers {
  const source = readJson(text)
  const errors = placed(source, [
    ...source.faults,
    ...(source.data === undefined ? [] : offerFaults(source.data)),
  ])
  if (errors.length > 0) return { errors, warnings: [] }
  const offers = parseOffers(source.data)
  return { offers, errors, warnings: placed(source, lintOffers(offers, nowMs)) }
}

function placed(source: JsonSource, faults: readonly OfferFault[]): PlacedFault[] {
  return faults
    .map((fault) => ({ ...source.placeOf(fault.path), ...fault, text: faultText(fault) }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}
