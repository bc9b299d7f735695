// What a tab remembers over a reload. A browser may allow no storage: then it forgets.

export function isRemembered(what: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(what)) !== null
  } catch {
    return false
  }
}

export function remember(what: string): void {
  try {
    sessionStorage.setItem(keyOf(what), '')
  } catch {
    // Nothing depends on it.
  }
}

function keyOf(what: string): string {
  return `checkout-discounts ${what}`
}
