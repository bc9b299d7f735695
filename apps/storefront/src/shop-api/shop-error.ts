export type ShopErrorCode = 'not_found' | 'refused' | 'unavailable'

/** The shop's backend did not do what the page asked. */
export class ShopError extends Error {
  readonly code: ShopErrorCode

  constructor(code: ShopErrorCode, path: string, options?: ErrorOptions) {
    super(`${path}: ${code}`, options)
    this.name = 'ShopError'
    this.code = code
  }
}
