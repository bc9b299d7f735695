import { join } from 'node:path'

import { type ServerProcess, startServerProcess } from '../server-process.ts'

const bench = join(import.meta.dirname, '..')

/** Every server that is measured, by its name in the tables. */
export const servers = {
  'node:http hello': () =>
    startServerProcess((port) => [join(bench, 'emulator/floor-server.js'), String(port)]),
  'stripe-checkout-emulator': () =>
    startServerProcess((port) => [
      join(bench, '../packages/stripe-checkout-emulator/bin/stripe-checkout-emulator.js'),
      '--port',
      String(port),
    ]),
  'emulate 0.12.2': () =>
    startServerProcess((port) => [
      join(bench, 'node_modules/emulate/dist/index.js'),
      'start',
      '--service',
      'stripe',
      '--port',
      String(port),
    ]),
  'stripe-stateful-mock 0.0.16': () =>
    startServerProcess(
      () => [join(bench, 'node_modules/stripe-stateful-mock/dist/cli.js')],
      (port) => ({ PORT: String(port), LOG_LEVEL: 'silent' }),
    ),
} satisfies Record<string, () => Promise<ServerProcess>>

export type ServerName = keyof typeof servers
