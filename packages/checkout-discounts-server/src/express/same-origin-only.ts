import type { RequestHandler } from 'express'
import { sendError } from './send-error.ts'

/**
 * Refuses requests that a page of another site had a browser send (CSRF): by `Sec-Fetch-Site`,
 * and by `Origin`, where they are there. A client that is no browser sends neither, and has no
 * shopper's cookie to abuse.
 *
 * @param options.allowedOrigins such as `https://shop.example`; default: the origin of the request's own host
 * @returns a handler that answers 403 `forbidden`
 *
 * @example
 * ```ts
 * app.use('/checkout', sameOriginOnly({ allowedOrigins: ['https://shop.example'] }))
 * ```
 */
export function sameOriginOnly(
  options: { allowedOrigins?: readonly string[] | undefined } = {},
): RequestHandler {
  return (request, response, next) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isOwnSite = site === undefined || site === 'same-origin'
    const isOwnOrigin =
      origin === undefined ||
      (options.allowedOrigins?.includes(origin) ?? isAtHost(origin, request.headers.host))
    if (isOwnSite && isOwnOrigin) {
      next()
      return
    }
    sendError(response, 'forbidden', "Only the shop's own page may ask this.")
  }
}

/** The scheme is left out: behind a proxy that ends TLS, ours is not the browser's. */
function isAtHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
