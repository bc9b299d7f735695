import { endpoint } from '../api/endpoint.ts'
import type { Param } from '../api/param.ts'
import { notEmulated } from '../api/stripe-error.ts'

const refused: Param<never> = {
  read() {
    throw notEmulated('search')
  },
}

/** Named, so that nobody takes `search` for the id of something. */
export const searchEndpoints = ['customers', 'prices', 'products'].map((kind) =>
  endpoint({
    method: 'GET',
    path: `/v1/${kind}/search`,
    params: refused,
    run: () => undefined,
  }),
)
