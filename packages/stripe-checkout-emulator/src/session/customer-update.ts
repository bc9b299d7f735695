import { oneOf } from '../api/params.ts'
import { mapped } from '../api/param.ts'
import { record } from '../api/record-param.ts'

const auto = mapped(oneOf(['auto', 'never']), (given) => given === 'auto')

/** What the customer is to keep of what the shopper says. */
export interface CustomerUpdate {
  readonly address: boolean
  readonly name: boolean
  readonly shipping: boolean
}

export const customerUpdate = mapped(
  record({ address: auto, name: auto, shipping: auto }),
  ({ address = false, name = false, shipping = false }): CustomerUpdate => ({
    address,
    name,
    shipping,
  }),
)
