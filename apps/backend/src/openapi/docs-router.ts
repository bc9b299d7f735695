import express, { type Router } from 'express'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './openapi-document.ts'

/** `/openapi.json` and `/docs`. Written when they are first asked for. */
export function docsRouter(cookieName: string): Router {
  const router = express.Router()
  let page: string | undefined
  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument(cookieName))
  })
  router.get('/docs', (_request, response) => {
    response.type('html').send((page ??= docsPage(openApiDocument(cookieName))))
  })
  return router
}
