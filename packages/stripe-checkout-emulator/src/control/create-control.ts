import { defaultApiVersion } from '../api/api-version.ts'
import { endpoints } from '../api/handle-rest.ts'
import { found } from '../resources/found.ts'
import { findSession } from '../session/find-session.ts'
import { controlEndpoints } from './control-endpoints.ts'
import type { EmulatorControl, NamespaceControl, NamespaceStatus } from './emulator-control.ts'
import { inspectEvent, inspectEvents, inspectSession, inspectSessions } from './inspect.ts'
import { readJson } from './json-form.ts'
import type { Namespace } from './namespace.ts'
import type { Namespaces } from './namespaces.ts'
import { listScenarios } from './scenarios.ts'
import { applySettings, settingsParam } from './settings-param.ts'
import { withoutSecrets } from './without-secrets.ts'

const tenMinutesMs = 10 * 60 * 1000

/** The control of an emulator in this very program. */
export function createControl(
  namespaces: Namespaces,
  emulatorFetch: typeof fetch,
): EmulatorControl {
  return {
    manifest: async () => ({
      emulated: 'Stripe',
      by: 'stripe-checkout-emulator',
      apiVersion: defaultApiVersion.text,
      endpoints: endpoints.map(({ method, path }) => `${method} ${path}`),
      control: [...controlEndpoints],
      scenarios: listScenarios(),
    }),
    namespaces: async () => namespaces.all().map(statusOf),
    namespace: (name) => controlOf(namespaces.named(name)),
    fetch: (path, init) => emulatorFetch(new URL(path, 'https://api.stripe.com'), init),
  }
}

function controlOf(namespace: Namespace): NamespaceControl {
  const { faults } = namespace
  return {
    name: namespace.name,
    status: async () => statusOf(namespace),
    async change(settings) {
      applySettings(readJson(settingsParam, settings), namespace)
      return statusOf(namespace)
    },
    faults: async () => shown(faults.list()),
    async addFault(given) {
      const { id, fault, matched, struck, endsAtMs } = faults.add({
        ...(given.lifeSession === undefined && { lifeMs: tenMinutesMs }),
        ...given,
      })
      return shown({ id, fault, matched, struck, endsAtMs })
    },
    async removeFault(id) {
      faults.remove(id)
    },
    clearFaults: async () => faults.clear(),
    async answerChallenge(paymentIntent, result) {
      namespace.answerChallenge(paymentIntent, result)
    },
    async applyScenario(name) {
      namespace.applyScenario(name)
      return statusOf(namespace)
    },
    async seed(seed) {
      namespace.seed(seed)
      return statusOf(namespace)
    },
    async reset() {
      namespace.reset()
      return statusOf(namespace)
    },
    requests: async () => [...namespace.requests],
    sessions: async () => inspectSessions(namespace),
    session: async (id) => inspectSession(findSession({ namespace, id }), namespace),
    events: async () => inspectEvents(namespace),
    event: async (id) => inspectEvent(found(namespace.events, id, 'event'), namespace),
    deliveries: async () => [...namespace.deliveries],
    exportState: async () => namespace.exportState(),
    async importState(state) {
      namespace.importState(state)
      return statusOf(namespace)
    },
    subscribe: (listener) => namespace.subscribe(listener),
  }
}

function statusOf(namespace: Namespace): NamespaceStatus {
  const { name, clock, latencyMs, faults, events } = namespace
  const { previews, serverUpdates, rateLimitPerSecond } = namespace
  const { duplicates, newestFirst, isPaused } = namespace.webhooks
  const counts = Object.entries(namespace.objects()).map(([kind, { size }]) => [kind, size])
  return {
    name,
    clock: { nowMs: clock.nowMs, isFrozen: clock.isFrozen },
    latencyMs: Number.isFinite(latencyMs) ? latencyMs : null,
    previews,
    serverUpdates,
    rateLimitPerSecond,
    webhooks: { duplicates, newestFirst, isPaused },
    faults: shown(faults.list()),
    objects: Object.fromEntries(counts),
    events: events.size,
    requests: namespace.requests.length,
  }
}

/** Without the secrets that a fault looks for: it is what it was, with other text in it. */
function shown<T>(armed: T): T {
  return withoutSecrets(armed) as T
}
