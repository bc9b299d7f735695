import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { oneOf, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { found } from '../resources/found.ts'
import { expandedInvoice, invoiceExpandable, laterOfInvoice } from './expanded-invoice.ts'
import type { Invoice } from './invoice.ts'

const expandable = { here: invoiceExpandable, later: laterOfInvoice }

export const invoiceEndpoints = [
  listEndpoint({
    path: '/v1/invoices',
    filters: {
      customer: text(),
      status: oneOf(['draft', 'open', 'paid', 'uncollectible', 'void']),
      subscription: text(),
    },
    later: ['collection_method', 'customer_account', 'due_date'],
    expandable,
    of: ({ namespace }) => namespace.invoices,
    matches: (invoice, { customer, status, subscription }) =>
      (customer === undefined || invoice.customer.id === customer) &&
      (status === undefined || status === (invoice.paidAt === null ? 'open' : 'paid')) &&
      (subscription === undefined || invoice.subscription.id === subscription),
    view,
  }),
  endpoint({
    method: 'GET',
    path: '/v1/invoices/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(found(call.namespace.invoices, call.id, 'invoice'), call),
  }),
]

function view(invoice: Invoice, { namespace, expand, grammar }: Call) {
  return expandedInvoice(invoice, namespace, { expand, version: grammar.version })
}
