import { interactions, statusByCode } from 'checkout-discounts-contract'
import express, { type ErrorRequestHandler, type Router } from 'express'
import type { DiscountHandlers } from '../http/create-discount-handlers.ts'
import { sameOriginOnly } from './same-origin-only.ts'
import { sendError } from './send-error.ts'
import { sendWebResponse, toWebRequest } from './web-request.ts'

/**
 * The interactions as an Express 5 router, one `POST` route each. This adapter is what reads
 * `Origin` and `Sec-Fetch-Site`; the cookie reaches `authorize` with the request's headers.
 *
 * @param options.allowedOrigins default: the origin of the request's own host
 *
 * @example
 * ```ts
 * const cookie = ownerCookie({ secrets, secure: true })
 * const handlers = createDiscountHandlers({ stripe, offers, shopper, authorize: cookie.authorize })
 * app.use('/discounts', discountsRouter({ handlers }))
 * ```
 */
export function discountsRouter(options: {
  handlers: DiscountHandlers
  allowedOrigins?: readonly string[]
}): Router {
  const router = express.Router()
  const paths = interactions.map((interaction) => `/${interaction}`)
  router.use(
    paths,
    sameOriginOnly({ allowedOrigins: options.allowedOrigins }),
    // Bytes as they come, whatever they claim to be: what they are worth, the handlers say.
    express.raw({ type: () => true, limit: '2kb', inflate: false }),
  )
  for (const interaction of interactions) {
    router.post(`/${interaction}`, async (request, response) => {
      const answer = await options.handlers[interaction](toWebRequest(request, response))
      await sendWebResponse(answer, response)
    })
  }
  // Not the handlers' to answer: of a TRACE, the platform makes no Request at all.
  router.all(paths, (_request, response) => sendError(response, 'bad_request', 'Expected a POST.'))
  router.use(paths, answerUnreadBody)
  return router
}

/** What `express.raw` makes of a body that it does not read. */
const answerUnreadBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  const code =
    status === statusByCode.too_large
      ? 'too_large'
      : status === statusByCode.unsupported_media_type
        ? 'unsupported_media_type'
        : status === statusByCode.bad_request
          ? 'bad_request'
          : undefined
  if (!code) {
    next(error)
    return
  }
  sendError(response, code, 'The body could not be read.')
}
