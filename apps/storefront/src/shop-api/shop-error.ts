export type ShopErrorCode = 'unavailable' | 'not_found'

/** The shop's backend did not do what the page asked. */
export class ShopError extends Error {
  readonly code: ShopErrorCode

  constructor(code: ShopErrorCode, path: string, options?: ErrorOptions) {
    super(`${path} is ${code === 'not_found' ? 'not found' : 'unavailable'}`, options)
    this.name = 'ShopError'
    this.code = code
  }
}
