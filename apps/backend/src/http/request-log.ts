import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestHandler } from 'express'
import type { Logger } from '../logs/logger.ts'
import { withoutSecrets } from '../logs/without-secrets.ts'

/** One line for each request when its answer is out. Paths without ids: those name somebody's checkout. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    // Bound, because the end of an answer happens in nobody's course.
    const tell = AsyncLocalStorage.bind(() => {
      log.info(
        {
          method: request.method,
          path: withoutSecrets(request.originalUrl.replace(/\?.*$/, '')),
          status: response.writableFinished ? response.statusCode : null,
          durationMs: Math.round(performance.now() - startedAt),
        },
        'request',
      )
    })
    response.once('close', tell)
    next()
  }
}
