import type { Namespace } from '../control/namespace.ts'
import type { FormBranch } from './form-body.ts'
import { type Expandable, type Expansion, readExpansion } from './expand.ts'
import type { Grammar, Param } from './param.ts'

/** What an endpoint works with, besides its parameters. */
export interface Call {
  namespace: Namespace
  grammar: Grammar
  /** The id in the path; '' where the path has none. */
  id: string
  expand: Expansion
}

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/v1/coupons/:id` */
  path: string
  /**
   * Reads the parameters. A refusal here has changed nothing and is not kept for its idempotency
   * key; what comes out of the returned function is.
   */
  prepare(form: FormBranch, call: Omit<Call, 'expand'>): () => unknown
}

export function endpoint<T>(definition: {
  method: Endpoint['method']
  path: string
  params: Param<T>
  expandable?: Expandable
  run(params: T, call: Call): unknown
}): Endpoint {
  const { method, path, params, expandable = {}, run } = definition
  return {
    method,
    path,
    prepare(form, { namespace, grammar, id }) {
      const expand = readExpansion(form.get('expand'), expandable, grammar)
      const rest = new Map(form)
      rest.delete('expand')
      const read = params.read(rest, { path: '', grammar })
      return () => run(read, { namespace, grammar, id, expand })
    },
  }
}
