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
