import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { oneOf, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { found } from '../resources/found.ts'
import {
  expandedSubscription,
  laterOfSubscription,
  subscriptionExpandable,
} from './expanded-subscription.ts'
import type { Subscription } from './subscription.ts'

const expandable = { here: subscriptionExpandable, later: laterOfSubscription }

const statuses = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const

export const subscriptionEndpoints = [
  listEndpoint({
    path: '/v1/subscriptions',
    filters: { customer: text(), price: text(), status: oneOf(statuses) },
    later: [
      'automatic_tax',
      'collection_method',
      'current_period_end',
      'current_period_start',
      'customer_account',
      'plan',
      'test_clock',
    ],
    expandable,
    of: ({ namespace }) => namespace.subscriptions,
    matches: (subscription, { customer, price, status = 'all' }) =>
      (customer === undefined || subscription.customer === customer) &&
      (price === undefined || subscription.items.some((item) => item.price.id === price)) &&
      (status === 'all' || subscription.status === status),
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/subscriptions/:id',
    params: record({}),
    expandable,
    run: (_params, call) =>
      view(found(call.namespace.subscriptions, call.id, 'subscription'), call),
  }),
]

function view(subscription: Subscription, { namespace, expand, grammar }: Call) {
  return expandedSubscription(subscription, namespace, { expand, version: grammar.version })
}
