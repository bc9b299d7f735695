import type {
  EmulatorManifest,
  InspectedSession,
  NamespaceChange,
  NamespaceStatus,
  RequestLogEntry,
  ScenarioName,
  SettingsChange,
} from 'stripe-checkout-emulator'

/**
 * The shop's account at the emulated Stripe, as its HTTP server has it. The emulator's own client
 * would bring the whole emulator into the page.
 */
export interface EmulatedAccount {
  /** A page for a browser: all that the emulator holds and is asked. */
  inspectorUrl: string
  status(): Promise<NamespaceStatus>
  change(settings: SettingsChange): Promise<NamespaceStatus>
  scenarios(): Promise<EmulatorManifest['scenarios']>
  applyScenario(name: ScenarioName): Promise<NamespaceStatus>
  /** The newest, oldest first. */
  requests(): Promise<RequestLogEntry[]>
  session(id: string): Promise<InspectedSession>
  /** Whether it was not there when it was last listened to. */
  isAway(): boolean
  /** @returns the way to stop listening */
  subscribe(listener: (change: NamespaceChange) => void): () => void
}

/**
 * @param origin where the emulator is, such as `http://127.0.0.1:12111`
 * @param publishableKey names the account
 */
export function createEmulatedAccount(origin: string, publishableKey: string): EmulatedAccount {
  const name = /^pk_test_ns_([\w-]+)$/.exec(publishableKey)?.[1] ?? 'default'
  const account = `${origin}/emulator/namespaces/${name}`
  const listeners = new Set<(change: NamespaceChange) => void>()
  let changes: EventSource | undefined
  let isAway = false

  function tell(change: NamespaceChange) {
    for (const listener of listeners) listener(change)
  }

  function follow() {
    const source = new EventSource(`${account}/changes`)
    let isFirst = true
    source.addEventListener('open', () => {
      // What came while the line was down is not known.
      const isKnown = isFirst && !isAway
      isFirst = false
      isAway = false
      if (!isKnown) tell({ type: 'reset' })
    })
    source.addEventListener('error', () => {
      isAway = true
      tell({ type: 'reset' })
    })
    source.addEventListener('message', ({ data }) => {
      // The emulator writes its own type as JSON.
      tell(JSON.parse(String(data)) as NamespaceChange)
    })
    return source
  }

  return {
    inspectorUrl: origin,
    status: () => ask('GET', account),
    change: (settings) => ask('PATCH', account, settings),
    scenarios: () => ask('GET', `${origin}/emulator/scenarios`),
    applyScenario: (scenario) => ask('POST', `${account}/scenario`, { name: scenario }),
    requests: () => ask('GET', `${account}/requests`),
    session: (id) => ask('GET', `${account}/sessions/${encodeURIComponent(id)}`),
    isAway: () => isAway,
    subscribe(listener) {
      listeners.add(listener)
      changes ??= follow()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        changes?.close()
        changes = undefined
      }
    },
  }
}

async function ask<Answer>(method: string, url: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${url}: HTTP ${response.status}.`)
  // The emulator of this repository, whose types these are.
  return (await response.json()) as Answer
}

/** The emulator that this page has its Stripe.js from; undefined where it is Stripe's own. */
export function emulatorOrigin(page: Document): string | undefined {
  const script = page.querySelector<HTMLScriptElement>('script[src$="/endive/stripe.js"]')
  if (!script) return undefined
  const { hostname, origin } = new URL(script.src)
  return hostname === 'js.stripe.com' ? undefined : origin
}
