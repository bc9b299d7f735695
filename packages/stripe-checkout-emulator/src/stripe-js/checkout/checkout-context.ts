import type { EmulatorClient } from '../emulator-client.ts'
import type { CheckoutElements, ElementKinds } from './checkout-elements.ts'
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
  /** Whether the page can have shown what there is to pay. */
  totalWasRead(): boolean
  elements: Pick<CheckoutElements<ElementKinds>, 'appearance' | 'controls'>
}
