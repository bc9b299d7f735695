import type { Fault } from '../../control/faults/fault.ts'
import { failureTold } from './checks/failure-told.ts'
import { inTime } from './checks/in-time.ts'
import { notTheBrowsers } from './checks/not-the-browsers.ts'
import { readableAnswer } from './checks/readable-answer.ts'
import { refused } from './checks/refused.ts'
import { retrieved } from './checks/retrieved.ts'
import { takenOnce } from './checks/taken-once.ts'
import { totalChanged } from './checks/total-changed.ts'
import { updated } from './checks/updated.ts'
import type { Check } from './verdict.ts'

/** One thing that is asked of the endpoint, and what is judged by it. */
export interface Scene {
  /** Which session it is about. Default: a new one. */
  session?: 'expired' | 'paid' | 'the first'
  /**
   * The body of the request. Default: as usual.
   *
   * @param body as usual, with the session's id in it
   * @param field by which name
   */
  body?(body: Readonly<Record<string, unknown>>, field: string): unknown
  /** What goes wrong at Stripe with this session. */
  fault?: Fault
  points: readonly Point[]
}

/** One line of the report. */
export interface Point {
  id: string
  title: string
  check: Check
  /** What to do where it fails. */
  mend: string
  /** Where Stripe says so. */
  see: string
}

const guide = 'https://docs.stripe.com/payments/advanced/dynamically-update-discounts'
const errors = 'https://docs.stripe.com/error-handling'
const serverUpdate = 'https://docs.stripe.com/js/custom_checkout/run_server_update'

/** So long that an answer which waits for no update comes first. */
const updateDelayMs = 300

/** What any page could send. No shop takes off so much. */
const fromThePage = { name: 'From the page', amount_off: 7_777, currency: 'usd' }

const usual: Scene = {
  fault: { method: 'POST', delayMs: updateDelayMs },
  points: [
    {
      id: 'retrieved',
      title: 'The session is retrieved from Stripe, before it is changed',
      check: retrieved,
      mend: 'Retrieve the session by its id, and decide on what Stripe says is in it.',
      see: guide,
    },
    {
      id: 'updated',
      title: 'The session is updated, and the answer waits for it',
      check: updated,
      mend: 'Update the session with the discount, wait for Stripe, and only then answer.',
      see: guide,
    },
    {
      id: 'total-changed',
      title: 'The total changes',
      check: totalChanged,
      mend: 'Send discounts[0][coupon_data] with an amount, or new prices of the lines. If your shop gives a discount only to some carts, bring one with --session or --create.',
      see: guide,
    },
    {
      id: 'readable-answer',
      title: 'The page can read the answer',
      check: readableAnswer,
      mend: 'Answer 200 with JSON such as {"type":"object","value":{"succeeded":true}}.',
      see: guide,
    },
    {
      id: 'in-time',
      title: 'The answer comes in time',
      check: inTime,
      mend: 'Stripe.js gives up on runServerUpdate after 20 seconds: give up on Stripe sooner.',
      see: serverUpdate,
    },
  ],
}

const again: Scene = {
  session: 'the first',
  points: [
    {
      id: 'taken-once',
      title: 'The same request again takes nothing more off',
      check: takenOnce,
      mend: 'Work the discount out on amount_subtotal: amount_total has the last discount in it.',
      see: guide,
    },
  ],
}

function pageSends(id: string, what: string, sent: object): Scene {
  return {
    body: (body) => ({ ...body, ...sent }),
    points: [
      {
        id,
        title: `The page has no say in the discount (${what})`,
        check: notTheBrowsers,
        mend: 'Take nothing but the id of the session from the page, and decide on the server.',
        see: guide,
      },
    ],
  }
}

function invalid(id: string, what: string, scene: Omit<Scene, 'points'>): Scene {
  return {
    ...scene,
    points: [
      {
        id,
        title: `An invalid request is refused (${what})`,
        check: refused,
        mend: 'Answer 4xx and write nothing. A function given to runServerUpdate that finds a 200 has no reason to throw.',
        see: guide,
      },
    ],
  }
}

function without(body: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== field))
}

function stripeFails(id: string, what: string, fault: Fault): Scene {
  return {
    fault,
    points: [
      {
        id,
        title: `A failure of Stripe is told (${what})`,
        check: failureTold,
        mend: 'Catch what your SDK throws and answer 4xx or 5xx; what was not written is no success.',
        see: errors,
      },
    ],
  }
}

/** All that is asked, in this order; the first is what the others are compared with. */
export const scenes: readonly [Scene, ...Scene[]] = [
  usual,
  again,
  pageSends('page-amounts', 'amounts in the body', {
    amount: 1,
    amount_off: 7_777,
    amount_total: 1,
    coupon: 'FROM-THE-PAGE',
    currency: 'usd',
    discount: 7_777,
    percent_off: 77,
  }),
  pageSends('page-discounts', 'a list of discounts', { discounts: [{ coupon_data: fromThePage }] }),
  pageSends('page-no-discounts', 'an empty list of discounts', { discounts: [] }),
  invalid('no-session-id', 'no session id', { body: without }),
  invalid('not-json', 'no JSON', { body: () => undefined }),
  invalid('unknown-session', 'a session that there is not', {
    body: (body, field) => ({ ...body, [field]: 'cs_test_ThereIsNoSuchSession' }),
  }),
  invalid('expired-session', 'a session that has expired', { session: 'expired' }),
  invalid('paid-session', 'a session that is paid', { session: 'paid' }),
  stripeFails('update-refused', 'it refuses the update', {
    method: 'POST',
    answer: { status: 400, message: 'Refused by stripe-checkout-emulator verify.' },
  }),
  stripeFails('answer-lost', 'the update is done, its answer lost', {
    method: 'POST',
    when: 'after',
    answer: 'drop',
  }),
  stripeFails('request-lost', 'the update never arrives', { method: 'POST', answer: 'drop' }),
  stripeFails('update-fails', 'the update ends in a 500', { method: 'POST', answer: 500 }),
  stripeFails('retrieval-fails', 'the session cannot be read', { method: 'GET', answer: 500 }),
]
