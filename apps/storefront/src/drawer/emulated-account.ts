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

  function open() {
    const source = new EventSource(`${account}/changes`)
    source.addEventListener('open', () => {
      isAway = false
      // What came while nobody listened is not known.
      tell({ type: 'reset' })
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

  /** A browser opens six connections to one host: a tab that is not looked at needs none of them. */
  function follow() {
    changes?.close()
    changes = listeners.size > 0 && !document.hidden ? open() : undefined
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
      if (listeners.size === 1) {
        follow()
        document.addEventListener('visibilitychange', follow)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        follow()
        document.removeEventListener('visibilitychange', follow)
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
