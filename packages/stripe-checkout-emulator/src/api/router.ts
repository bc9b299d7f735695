import type { Endpoint } from './endpoint.ts'

export interface Route {
  endpoint: Endpoint
  id: string
}

interface Branch {
  next: Map<string, Branch>
  endpoints: Map<string, Endpoint>
}

/**
 * Finds endpoints by method and path, segment by segment.
 *
 * @param endpoints whose paths have at most one `:id`
 */
export function createRouter(endpoints: readonly Endpoint[]) {
  const root = newBranch()
  for (const endpoint of endpoints) {
    let branch = root
    for (const segment of endpoint.path.split('/')) {
      const next = branch.next.get(segment) ?? newBranch()
      branch.next.set(segment, next)
      branch = next
    }
    branch.endpoints.set(endpoint.method, endpoint)
  }

  return (method: string, path: string): Route | undefined => {
    let branch: Branch | undefined = root
    let id = ''
    for (const segment of path.split('/')) {
      const literal: Branch | undefined = branch.next.get(segment)
      if (!literal && segment !== '') id = decoded(segment)
      branch = literal ?? (segment === '' ? undefined : branch.next.get(':id'))
      if (!branch) return undefined
    }
    const endpoint = branch.endpoints.get(method)
    return endpoint && { endpoint, id }
  }
}

/** A coupon's id may be `25 OFF`. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function newBranch(): Branch {
  return { next: new Map(), endpoints: new Map() }
}
