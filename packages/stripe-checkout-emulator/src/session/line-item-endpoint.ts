import { endpoint } from '../api/endpoint.ts'
import { expansionAt } from '../api/expand.ts'
import { listView, pageOf, pageParams } from '../api/list.ts'
import { findSession } from './find-session.ts'
import { lineItemExpandable, lineItemView } from './line-item-view.ts'
import { type LineTotals, totalsOf } from './totals.ts'

/** The lines of a session in its own order, where other lists have the newest first. */
export const lineItemEndpoint = endpoint({
  method: 'GET',
  path: '/v1/checkout/sessions/:id/line_items',
  params: pageParams,
  expandable: { here: lineItemExpandable.map((path) => `data.${path}`) },
  run(params, call) {
    const session = findSession(call)
    const { data, hasMore } = pageOf(inOrder(totalsOf(session).lines), params)
    const expand = expansionAt('data', call.expand)
    return listView(
      `/v1/checkout/sessions/${session.id}/line_items`,
      data.map(({ totals }) =>
        lineItemView(totals, session, call.grammar.version, expand, call.namespace),
      ),
      hasMore,
    )
  },
})

function inOrder(lines: readonly LineTotals[]) {
  const rows = lines.map((totals) => ({ id: totals.line.id, totals }))
  const has = (id: string) => rows.some((row) => row.id === id)
  return {
    has,
    walk(direction: 'newer' | 'older', from?: string) {
      const way = direction === 'older' ? rows : rows.toReversed()
      return way.slice(from === undefined ? 0 : way.findIndex(({ id }) => id === from) + 1)
    },
  }
}
