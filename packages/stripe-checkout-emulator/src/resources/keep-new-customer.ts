import type { Namespace } from '../control/namespace.ts'
import { type Customer, customerView } from './customer.ts'

export function keepNewCustomer(namespace: Namespace, customer: Customer): void {
  namespace.customers.put(customer)
  namespace.emit('customer.created', (version) => customerView(customer, version))
}
