import { ShopError } from './shop-error.ts'

/**
 * Asks the shop's backend.
 *
 * @param path on the page's own origin
 * @param init the method, and a body to be sent as JSON
 * @returns the body of the answer
 * @throws ShopError `not_found` for a 404, `refused` for a 400, `unavailable` for all else that is
 *   not an answer
 */
export async function shopRequest<Answer>(
  path: string,
  init: { method?: 'GET' | 'POST'; json?: unknown } = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method: init.method ?? 'GET',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(init.json !== undefined && { 'content-type': 'application/json' }),
    },
    ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
  }).catch((cause: unknown) => {
    throw new ShopError('unavailable', path, { cause })
  })

  if (response.status === 404) throw new ShopError('not_found', path)
  if (response.status === 400) throw new ShopError('refused', path)
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok || body === undefined) {
    throw new ShopError('unavailable', path, { cause: response.status })
  }
  // The page and its backend are released together, so the shape is not checked again here.
  return body as Answer
}
