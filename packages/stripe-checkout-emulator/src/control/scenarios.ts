import { invalidRequest } from '../api/stripe-error.ts'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import type { Fault } from './faults/fault.ts'

/** A state of affairs at Stripe, by name. What it does not say is as it was in the beginning. */
export interface Scenario {
  readonly description: string
  readonly previews?: boolean
  readonly serverUpdates?: boolean
  /** Milliseconds. */
  readonly latencyMs?: number
  readonly rateLimitPerSecond?: number
  readonly faults?: readonly Fault[]
}

const updates = { method: 'POST', path: '/v1/checkout/sessions/*' } as const
const api = '/v1/**'

export const scenarios = {
  'as-it-began': { description: 'Nothing is wrong: back to the first settings.' },
  'no-preview-access': {
    description: 'The account has no private previews: discounts cannot be updated.',
    previews: false,
  },
  'no-server-updates': {
    description: 'Stripe.js has no runServerUpdate, whatever its type says.',
    serverUpdates: false,
  },
  slow: { description: 'Each answer takes two seconds.', latencyMs: 2_000 },
  'too-slow': {
    description: 'Each answer takes 25 seconds, and runServerUpdate gives up after 20.',
    latencyMs: 25_000,
  },
  flaky: {
    description: 'Each third request to the API fails with a 500; nothing is done, a retry helps.',
    faults: [{ path: api, every: 3, answer: 500 }],
  },
  'lost-request': {
    description: 'The next update of a session never arrives; nor does the SDK’s own second try.',
    faults: [{ ...updates, times: 2, answer: 'drop' }],
  },
  'lost-answer': {
    description: 'The next update of a session is done, and nobody hears of it.',
    faults: [{ ...updates, times: 2, when: 'after', answer: 'drop' }],
  },
  'kept-failure': {
    description: 'The next update of a session is done, answered with a 500, and so is each retry.',
    faults: [{ ...updates, times: 1, when: 'after', kept: true, answer: 500 }],
  },
  locked: {
    description: 'The next update of a session finds it locked; a retry finds it free.',
    faults: [{ ...updates, times: 1, answer: 'lock_timeout' }],
  },
  'rate-limited': {
    description: 'One request a second, and a 429 for every other one.',
    rateLimitPerSecond: 1,
  },
  'stripe-down': {
    description: 'Whatever is asked, by the server or by Stripe.js, is answered with a 503.',
    faults: [{ answer: 503 }],
  },
  'bad-gateway': {
    description: 'A proxy on the way to the API answers with a page of its own.',
    faults: [{ path: api, answer: { status: 502, body: '<h1>502 Bad Gateway</h1>' } }],
  },
  unreachable: {
    description: 'No connection holds, neither the server’s nor Stripe.js’s.',
    faults: [{ answer: 'drop' }],
  },
  'no-refresh': {
    description: 'Stripe.js reads a session once, and no session again.',
    faults: [{ path: stripeJsPaths.session, skip: 1, answer: 500 }],
  },
  declined: {
    description: 'Every card is declined when the shopper confirms.',
    faults: [{ path: stripeJsPaths.confirm, answer: 402 }],
  },
} satisfies Readonly<Record<string, Scenario>>

export type ScenarioName = keyof typeof scenarios

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name)
}

const named = new Map<string, Scenario>(Object.entries(scenarios))

/** @throws StripeError 400 for a name that is none */
export function findScenario(name: string): Scenario {
  const scenario = named.get(name)
  if (scenario) return scenario
  throw invalidRequest(`There is no scenario ${name}. There are ${[...named.keys()].join(', ')}.`, {
    param: 'name',
  })
}

export function listScenarios() {
  return Array.from(named, ([name, { description }]) => ({ name, description }))
}
