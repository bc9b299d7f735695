import type { RequestHandler } from 'express'
import { sendError } from './errors.ts'

/** Express passes by in silence what is no JSON. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) next()
  else sendError(response, 'unsupported_media_type', 'Expected application/json.')
}
