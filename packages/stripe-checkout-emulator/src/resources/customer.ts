import type { Address, Contact } from './address.ts'

/** A customer as it is kept. */
export interface Customer {
  readonly id: string
  readonly email: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly description: string | null
  readonly address: Address | null
  readonly shipping: Contact | null
  readonly metadata: Readonly<Record<string, string>>
  readonly preferredLocales: readonly string[]
  /** A deleted customer is still answered, as such. */
  readonly isDeleted: boolean
  /** Whether a payment of theirs has gone through: what `first_time_transaction` asks. */
  readonly hasPaid: boolean
  /** Epoch seconds. */
  readonly created: number
}
