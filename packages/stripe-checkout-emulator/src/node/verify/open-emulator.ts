import { createControlClient } from '../../control/create-control-client.ts'
import type { EmulatorControl } from '../../control/emulator-control.ts'
import { startStripeEmulatorServer } from '../start-server.ts'

export interface OpenEmulator {
  url: string
  control: EmulatorControl
  isOurs: boolean
  /** Ends it where it is ours. */
  close(): Promise<void>
}

/**
 * Starts an emulator on a port, or takes the one that is there.
 *
 * @throws Error with one line where something else is there
 */
export async function openEmulator(port: number): Promise<OpenEmulator> {
  try {
    const { url, close } = await startStripeEmulatorServer({ port })
    return { url, control: createControlClient(url), isOurs: true, close }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  }
  const url = `http://127.0.0.1:${port}`
  const control = createControlClient(url, {
    fetch: (input, init) => fetch(input, { signal: AbortSignal.timeout(10_000), ...init }),
  })
  const manifest = await control.manifest().catch(() => null)
  if (manifest?.by !== 'stripe-checkout-emulator') {
    throw new Error(
      `port ${port} is in use by something that is no emulator. Choose another with --port, and give your server http://127.0.0.1 with that port as Stripe's API base.`,
    )
  }
  return { url, control, isOurs: false, close: () => Promise.resolve() }
}
