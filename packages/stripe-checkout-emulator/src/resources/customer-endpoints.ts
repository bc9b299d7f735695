import { endpoint } from '../api/endpoint.ts'
import type { Expandable } from '../api/expand.ts'
import { listEndpoint } from '../api/list.ts'
import { text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { tellDiscount, wantedDiscount } from './change-customer-discount.ts'
import { createCustomer, updateCustomer } from './create-customer.ts'
import { customerDiscountView } from './customer-discount.ts'
import { type Customer, customerView } from './customer.ts'
import { customerParams } from './customer-params.ts'
import { found } from './found.ts'
import { livingCustomer } from './living-customer.ts'
import { keepNewCustomer } from './keep-new-customer.ts'

const expandable: Expandable = {
  // Null on every customer there is here, expanded or not.
  here: ['default_source', 'discount', 'invoice_settings.default_payment_method', 'test_clock'],
  later: ['cash_balance', 'invoice_credit_balance', 'sources', 'subscriptions', 'tax', 'tax_ids'],
}

export const customerEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/customers',
    params: customerParams,
    expandable,
    run(params, { namespace, grammar }) {
      checkPrefix(params.invoice_prefix, namespace)
      const discount = wantedDiscount(params, namespace) ?? null
      const customer = { ...createCustomer(params, namespace.now), discount }
      keepNewCustomer(namespace, customer)
      tellDiscount(null, customer, namespace)
      return customerView(customer, grammar.version)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/customers/:id',
    params: record({}),
    expandable,
    run: (_params, { namespace, id, grammar }) =>
      customerView(found(namespace.customers, id, 'customer'), grammar.version),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/customers/:id',
    params: customerParams,
    expandable,
    run(params, { namespace, id, grammar }) {
      const before = livingCustomer(id, namespace)
      checkPrefix(params.invoice_prefix, namespace, before)
      const wanted = wantedDiscount(params, namespace)
      const discount = wanted === undefined ? before.discount : wanted
      const after = { ...updateCustomer(before, params), discount }
      keep(before, after, namespace)
      return customerView(after, grammar.version)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/v1/customers/:id',
    params: record({}),
    run(_params, { namespace, id, grammar }) {
      const customer = livingCustomer(id, namespace)
      const deleted = { ...customer, discount: null, isDeleted: true }
      namespace.customers.put(deleted)
      tellDiscount(customer.discount, deleted, namespace)
      namespace.emit('customer.deleted', (version) => customerView(customer, version))
      return customerView(deleted, grammar.version)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/v1/customers/:id/discount',
    params: record({}),
    run(_params, { namespace, id, grammar }) {
      const before = livingCustomer(id, namespace)
      const { discount } = before
      if (!discount) throw noSuch('discount', id)
      keep(before, { ...before, discount: null }, namespace)
      return { ...customerDiscountView(discount, id, grammar.version), deleted: true }
    },
  }),
  listEndpoint({
    path: '/v1/customers',
    filters: { email: text({ max: 512 }) },
    expandable,
    of: ({ namespace }) => namespace.customers,
    matches: (customer, { email }) =>
      !customer.isDeleted && (email === undefined || customer.email === email),
    view: (customer, { grammar }) => customerView(customer, grammar.version),
  }),
]

function keep(before: Customer, after: Customer, namespace: Namespace): void {
  namespace.customers.put(after)
  emitUpdate(namespace, 'customer.updated', [before, after], customerView)
  tellDiscount(before.discount, after, namespace)
}

/** An invoice's number begins with it, and has to tell whose it is. */
function checkPrefix(prefix: string | undefined, { customers }: Namespace, own?: Customer): void {
  const [holder] = prefix === undefined ? [] : customers.withKey(`prefix ${prefix}`)
  if (!holder || holder.id === own?.id) return
  throw invalidRequest(
    `This invoice number prefix is taken by customer: ${holder.id}. Please enter a different prefix.`,
    { param: 'invoice_prefix' },
  )
}
