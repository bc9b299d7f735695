/** The events that every element has. */
export interface BaseEvents<Type extends string = string> {
  loaderstart: { elementType: Type }
  ready: { elementType: Type }
  focus: { elementType: Type }
  blur: { elementType: Type }
  escape: { elementType: Type }
  loaderror: { elementType: Type; error: { type: 'api_error'; message: string } }
}

type Handler<Events, Name extends keyof Events> = (event: Events[Name]) => void

/** The part of it that the page has. */
export interface ElementListening<Events, Self> {
  on<Name extends keyof Events>(name: Name, handler: Handler<Events, Name>): Self
  /** Hears the event of that name the next time only. */
  once<Name extends keyof Events>(name: Name, handler: Handler<Events, Name>): Self
  /** Without a handler: nobody listens to that event any more. */
  off<Name extends keyof Events>(name: Name, handler?: Handler<Events, Name>): Self
}

export interface ElementEvents<Events, Self> extends ElementListening<Events, Self> {
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void
  /** Whether the page would hear an event of that name. */
  isHeard(name: keyof Events): boolean
}

/**
 * Who listens to an element.
 *
 * @param self What `on`, `once` and `off` return, so that they can be chained.
 */
export function createElementEvents<Events, Self>(self: () => Self): ElementEvents<Events, Self> {
  const handlers: { [Name in keyof Events]?: Set<Handler<Events, Name>> } = {}
  const events: ElementEvents<Events, Self> = {
    // Stripe has more events than are emulated: whoever listens to one of those waits in vain.
    on(name, handler) {
      const listening = (handlers[name] ??= new Set())
      listening.add(handler)
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
      for (const handler of handlers[name] ?? []) handler(event)
    },
    isHeard: (name) => (handlers[name]?.size ?? 0) > 0,
  }
  return events
}
