import { type ApiVersion, trainVersions } from '../../api/api-version.ts'
import type { StripeEvent } from '../../events/stripe-event.ts'
import type { KeptEvent } from './emulator-state.ts'

/** An event as plain data: its object is a view that is made when somebody asks. */
export function keptEvent({ object, ...event }: StripeEvent): KeptEvent {
  const shapes: { from: string; shape: object; text: string }[] = []
  for (const version of trainVersions) {
    const shape = object(version)
    const text = JSON.stringify(shape)
    if (shapes.at(-1)?.text !== text) shapes.push({ from: version.date, shape, text })
  }
  return { ...event, object: shapes.map(({ from, shape }) => ({ from, shape })) }
}

export function eventKept({ object, ...event }: KeptEvent): StripeEvent {
  const [oldest] = object
  const shapeIn = ({ date }: ApiVersion) =>
    (object.findLast(({ from }) => from <= date) ?? oldest)?.shape ?? {}
  return { ...event, object: shapeIn }
}
