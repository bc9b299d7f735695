type Send = () => Promise<Response>

/** A network between the SDK and Stripe on which things go wrong when a test says so. */
export interface TestNetwork {
  fetch: typeof fetch
  /** Stands in for the next write's way to Stripe and back; `send` is the way as it should be. */
  onNextWrite(carry: (send: Send) => Promise<Response>): void
  /** The same for the next read. */
  onNextRead(carry: (send: Send) => Promise<Response>): void
  /** Stands in for every way that nothing else stands in for. */
  onEach(carry: (send: Send) => Promise<Response>): void
  /** The next write is given up on by its sender, and reaches Stripe when the test lets it. */
  delayNextWrite(): { arrive: Send }
}

export function createTestNetwork(stripe: typeof fetch): TestNetwork {
  const faults = new Map<string, (send: Send) => Promise<Response>>()
  let usual: ((send: Send) => Promise<Response>) | undefined
  const network: TestNetwork = {
    fetch: (input, init) => {
      const method = init?.method ?? 'GET'
      const carry = faults.get(method) ?? usual
      faults.delete(method)
      // What is on its way, the sender's giving up does not call back.
      return carry ? carry(() => stripe(input, { ...init, signal: null })) : stripe(input, init)
    },
    onNextWrite: (carry) => void faults.set('POST', carry),
    onNextRead: (carry) => void faults.set('GET', carry),
    onEach: (carry) => void (usual = carry),
    delayNextWrite() {
      const delayed = {
        arrive: (): Promise<Response> => Promise.reject(new Error('Nothing was sent yet.')),
      }
      network.onNextWrite((send) => {
        delayed.arrive = send
        return loseRequest()
      })
      return delayed
    },
  }
  return network
}

/** Stripe does it, and the answer never comes. */
export async function loseAnswer(send: Send): Promise<never> {
  await send()
  throw new TypeError('The connection was lost.')
}

/** Stripe never hears of it. */
export async function loseRequest(): Promise<never> {
  throw new TypeError('The connection was lost.')
}

/** Nothing comes back, and nothing fails either. */
export function hang(): Promise<never> {
  return new Promise(() => {})
}
