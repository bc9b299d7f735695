import type { Cart, Facts } from './facts.ts'
import type { NextReward, Refusal } from './evaluation.ts'
import { formatMoney } from './money.ts'
import type { Region, Schedule, UseLimits } from './offer.ts'
import { openingTime } from './opening-time.ts'
import { partsByCountry } from './regions.ts'

/** The same for a wrong code, one of somebody else's and one that is not there: nothing to learn. */
export const invalidCode: Refusal = {
  kind: 'refused',
  reason: 'invalid_code',
  message: 'This code is not valid.',
}

/** Whose offer it is stays untold. */
export const notForThisShopper: Refusal = {
  kind: 'refused',
  reason: 'not_eligible',
  message: 'This offer does not apply to your account.',
}

export const notAMember: Refusal = {
  kind: 'refused',
  reason: 'not_eligible',
  message: 'This discount is for members of our loyalty programme.',
}

export const noProductInCart: Refusal = {
  kind: 'refused',
  reason: 'not_eligible',
  message: 'Nothing in your cart is part of this offer.',
}

export const cartTooSmall: Refusal = {
  kind: 'refused',
  reason: 'minimum_not_met',
  message: 'This cart is too small for the discount.',
}

export const ended: Refusal = {
  kind: 'refused',
  reason: 'ended',
  message: 'This offer has ended.',
}

/** It is counted by customer, and a guest is none. */
export const onlyForCustomers: Refusal = {
  kind: 'refused',
  reason: 'not_eligible',
  message: 'Sign in to use this offer.',
}

/** How many uses there were, or are, is the shop's business. */
export function usedUp({ uses }: UseLimits): Refusal {
  return {
    kind: 'refused',
    reason: 'exhausted',
    message:
      uses === undefined ? 'You have used this offer already.' : 'This offer has been used up.',
  }
}

/** @param missing 1 or more */
export function tooFewPoints(missing: number): Refusal {
  return {
    kind: 'refused',
    reason: 'not_eligible',
    message: `You are ${missing} ${missing === 1 ? 'point' : 'points'} short of this discount.`,
    details: { missingPoints: missing },
  }
}

/** @param offered ISO 4217, lower case */
export function currencyNotOffered(currency: string, offered: readonly string[]): Refusal {
  return {
    kind: 'refused',
    reason: 'currency_not_offered',
    message: `This offer is not available in ${currency.toUpperCase()}.`,
    details: { currency, offered: offered.join(', ') },
  }
}

export function notStarted(
  startsAtMs: number,
  { timeZone }: Schedule,
  { locale }: Facts,
  nowMs: number,
): Refusal {
  const opens = openingTime(startsAtMs, nowMs, timeZone, locale)
  return {
    kind: 'refused',
    reason: 'not_started',
    message: `This offer opens ${opens} (${timeZone}).`,
    details: { startsAt: new Date(startsAtMs).toISOString(), opens, timeZone },
    startsAtMs,
  }
}

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' })

export function regionNotEligible(regions: readonly Region[], hasAddress: boolean): Refusal {
  const countries = partsByCountry(regions)
  const places = [...countries].map(([country, parts]) =>
    parts.length > 0 ? `${country} (${parts.join(', ')})` : country,
  )
  const parts = [...countries].flatMap(([country, within]) =>
    within.map((part) => `${country}-${part}`),
  )
  const only = `ships to ${alternatives.format(places)} only`
  return {
    kind: 'refused',
    reason: 'region_not_eligible',
    message: hasAddress
      ? `This offer ${only}.`
      : `Enter your shipping address first: this offer ${only}.`,
    details: {
      countries: [...countries.keys()].join(', '),
      ...(parts.length > 0 && { parts: parts.join(', ') }),
      ...(!hasAddress && { needs: 'shipping_address' }),
    },
  }
}

export function minimumNotMet(
  minimumMinor: number,
  { subtotalMinor, currency }: Cart,
  locale: string,
  next: NextReward | undefined,
): Refusal {
  const missingMinor = minimumMinor - subtotalMinor
  const missing = formatMoney(missingMinor, currency, locale)
  return {
    kind: 'refused',
    reason: 'minimum_not_met',
    message: `Your cart is ${missing} short of this offer.`,
    details: {
      missingMinor,
      missing,
      minimumMinor,
      minimum: formatMoney(minimumMinor, currency, locale),
      currency,
    },
    ...(next && { next }),
  }
}
