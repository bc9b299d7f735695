import type { EmulatorClient } from '../emulator-client.ts'
import type { PaymentElementControl } from '../payment-element/payment-element.ts'
import type { CheckoutSettings } from './checkout-settings.ts'
import type { createSerialQueue } from './serial-queue.ts'
import type { SessionStore } from './session-store.ts'

/** What the actions of one checkout work on. */
export interface CheckoutContext {
  client: EmulatorClient
  clientSecret: string
  store: SessionStore
  /** Every action that changes something goes through here. */
  enqueue: ReturnType<typeof createSerialQueue>
  /** Where the session itself sends the shopper after paying. */
  returnUrl: string | null
  settings: CheckoutSettings
  paymentElement(): PaymentElementControl | null
}
