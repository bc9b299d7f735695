import { Stripe } from 'stripe'
import { afterEach, beforeEach, describe } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import type { EmulatorNamespace, EmulatorResponse, StripeEmulator } from '../emulator.ts'
import type { OpenDoor, RawRequest } from './open-door.ts'
import { untyped } from './untyped.ts'
import { type VersionName, versions } from './versions.ts'

/** Those that this environment has. */
const { doors } =
  typeof document === 'undefined' ? await import('./doors.ts') : await import('./page-doors.ts')

/** An emulator of its own for each test, behind one door. */
export class Shop {
  readonly emulator: StripeEmulator
  readonly account: EmulatorNamespace
  readonly #door: OpenDoor

  constructor(emulator: StripeEmulator, door: OpenDoor) {
    this.emulator = emulator
    this.account = emulator.namespace('shop')
    this.#door = door
  }

  /** The official SDK. */
  stripe(version: VersionName = 'endivePreview', key: string = this.account.secretKey): Stripe {
    return new Stripe(key, {
      ...this.#door.sdk,
      telemetry: false,
      maxNetworkRetries: 0,
      ...untyped({ apiVersion: versions[version] }),
    })
  }

  /** A request that no SDK would send. Authenticated, unless its own headers say otherwise. */
  send({ headers = {}, ...request }: RawRequest): Promise<EmulatorResponse> {
    const authorization = `Bearer ${this.account.secretKey}`
    return this.#door.send({ ...request, headers: { authorization, ...headers } })
  }

  sendBare(request: RawRequest): Promise<EmulatorResponse> {
    return this.#door.send(request)
  }
}

/** Runs the same tests through each door: `shop()` is theirs to use inside a test. */
export function throughEveryDoor(
  promise: string,
  tests: (shop: () => Shop) => void,
  clock: () => number = Date.now,
): void {
  describe.each(doors)(`${promise}, through $name`, ({ open }) => {
    let shop: Shop
    let door: OpenDoor

    beforeEach(async () => {
      const emulator = createStripeEmulator({ clock })
      door = await open(emulator)
      shop = new Shop(emulator, door)
    })

    afterEach(() => door.close())

    tests(() => shop)
  })
}
