import { vi } from 'vitest'

/** The same object with each of its functions under watch; what they do stays what it is. */
export function spied<Watched extends object>(watched: Watched): Watched {
  const entries = Object.entries(watched).map(([name, member]) => [
    name,
    typeof member === 'function' ? vi.fn(member) : member,
  ])
  // The keys and the kinds of members are those of `watched`.
  return Object.fromEntries(entries) as Watched
}

/** `createX` and `getX` of an SDK, giving elements that are under watch too. */
export function withSpiedElements(sdk: object): Record<string, unknown> {
  const members: [string, unknown][] = Object.entries(sdk)
  const elements = new Map<string, object>()
  return Object.fromEntries(
    members.flatMap(([name, create]): [string, unknown][] => {
      const element = name.slice('create'.length)
      if (!name.startsWith('create') || typeof create !== 'function') return []
      const created = (...options: unknown[]) => {
        const made = spied(create(...options) as object)
        elements.set(element, made)
        return made
      }
      return [
        [name, created],
        [`get${element}`, () => elements.get(element) ?? null],
      ]
    }),
  )
}
