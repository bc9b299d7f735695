import type { ShippingAddress } from './facts.ts'
import type { Region } from './offer.ts'

/** Whether an address is in one of the regions. */
export function isWithin(regions: readonly Region[], address: ShippingAddress): boolean {
  return regions.some(
    (region) =>
      region.country === address.country &&
      (!region.states || region.states.some((state) => isSame(state, address.state))) &&
      (!region.postalCodePrefixes ||
        region.postalCodePrefixes.some((prefix) => begins(address.postalCode, prefix))),
  )
}

/**
 * The countries of regions in their order, each with the parts of it that are meant, as a shopper
 * writes them: `CA`, `10…`, `CA 90…`. No parts: the whole country.
 */
export function partsByCountry(regions: readonly Region[]): Map<string, readonly string[]> {
  const byCountry = Map.groupBy(regions, ({ country }) => country)
  return new Map([...byCountry].map(([country, same]) => [country, partsOf(same)]))
}

function partsOf(regions: readonly Region[]): readonly string[] {
  const parts = new Set(regions.flatMap(partsOfRegion))
  return parts.has('') ? [] : [...parts]
}

/** An empty text is the whole country. */
function partsOfRegion({ states = [''], postalCodePrefixes = [] }: Region): readonly string[] {
  const codes = postalCodePrefixes.map((prefix) => `${prefix.trim()}…`)
  if (codes.length === 0) return states.map((state) => state.trim())
  return states.flatMap((state) => codes.map((code) => `${state.trim()} ${code}`.trim()))
}

function isSame(state: string, other: string | null): boolean {
  return other !== null && state.trim().toLowerCase() === other.trim().toLowerCase()
}

function begins(postalCode: string | null, prefix: string): boolean {
  return postalCode !== null && bare(postalCode).startsWith(bare(prefix))
}

/** People write `sw1a 1aa`, `SW1A1AA` and `100-0001` as they like. */
function bare(postalCode: string): string {
  return postalCode.replaceAll(/[\s-]/g, '').toUpperCase()
}
