import type { StripePaymentElementChangeEvent } from '@stripe/stripe-js'

interface PaymentElementEvent {
  elementType: 'payment'
}

/** The events of a Payment Element that are emulated, with what they carry. */
interface PaymentElementEvents {
  loaderstart: PaymentElementEvent
  ready: PaymentElementEvent
  change: StripePaymentElementChangeEvent
  focus: PaymentElementEvent
  blur: PaymentElementEvent
  escape: PaymentElementEvent
  loaderror: PaymentElementEvent & { error: { type: 'api_error'; message: string } }
}

type EventName = keyof PaymentElementEvents
type EventHandler<Name extends EventName> = (event: PaymentElementEvents[Name]) => void

export interface ElementEvents<Self> {
  on<Name extends EventName>(name: Name, handler: EventHandler<Name>): Self
  /** Hears the event of that name the next time only. */
  once<Name extends EventName>(name: Name, handler: EventHandler<Name>): Self
  /** Without a handler: nobody listens to that event any more. */
  off<Name extends EventName>(name: Name, handler?: EventHandler<Name>): Self
  emit<Name extends EventName>(name: Name, event: PaymentElementEvents[Name]): void
}

/**
 * Who listens to an element.
 *
 * @param self What `on`, `once` and `off` return, so that they can be chained.
 */
export function createElementEvents<Self>(self: () => Self): ElementEvents<Self> {
  const handlers: { [Name in EventName]: Set<EventHandler<Name>> } = {
    loaderstart: new Set(),
    ready: new Set(),
    change: new Set(),
    focus: new Set(),
    blur: new Set(),
    escape: new Set(),
    loaderror: new Set(),
  }
  const events: ElementEvents<Self> = {
    // Stripe has more events than are emulated: whoever listens to one of those waits in vain.
    on(name, handler) {
      handlers[name]?.add(handler)
      return self()
    },
    once(name, handler) {
      const hearOnce: typeof handler = (event) => {
        events.off(name, hearOnce)
        handler(event)
      }
      return events.on(name, hearOnce)
    },
    off(name, handler) {
      if (handler) handlers[name]?.delete(handler)
      else handlers[name]?.clear()
      return self()
    },
    emit(name, event) {
      for (const handler of handlers[name]) handler(event)
    },
  }
  return events
}
