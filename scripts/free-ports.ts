import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A port of the loopback on which nothing listens. */
export async function freePort(): Promise<number> {
  const { port } = await freePorts('port')
  return Number(port)
}

/**
 * Several of them, each another one, as they stand in an environment.
 *
 * @param names of the variables: `EMULATOR_PORT`
 */
export async function freePorts<Name extends string>(
  ...names: Name[]
): Promise<Record<Name, string>> {
  // All are held until the last is found, so that none is found twice.
  const held = await Promise.all(
    names.map(async (name) => {
      const probe = createServer().listen(0, '127.0.0.1')
      await once(probe, 'listening')
      return { name, probe }
    }),
  )
  // A TCP server that listens has an address of this kind.
  const ports = held.map(({ name, probe }) => [name, String((probe.address() as AddressInfo).port)])
  await Promise.all(held.map(({ probe }) => once(probe.close(), 'close')))
  // It has the keys that were asked for, which Object.fromEntries forgets.
  return Object.fromEntries(ports) as Record<Name, string>
}
