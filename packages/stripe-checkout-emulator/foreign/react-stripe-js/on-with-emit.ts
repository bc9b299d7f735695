import { vi } from 'vitest'

type Handler = (payload: never) => void
type On = (event: 'change', handler: Handler) => void

/** `on`, with the `emit` by which the cases have an event happen. */
export function onWithEmit(on: (event: 'change', handler: never) => void) {
  const watched = vi.fn<On>((event, handler) => on(event, handler as never))
  const emit = (event: string, payload: unknown) => {
    for (const [name, handler] of watched.mock.calls) if (name === event) handler(payload as never)
  }
  return Object.assign(watched, { emit })
}
