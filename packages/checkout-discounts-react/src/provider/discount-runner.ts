import { tolerate } from '../developer/tolerate.ts'
import { warnDeveloper } from '../developer/warn-developer.ts'
import { createChangeQueue } from '../discount/change-queue.ts'
import type { Click } from '../discount/click.ts'
import { appliedOf } from '../discount/define-discount.ts'
import { DiscountError, type DiscountOutcome } from '../discount/discount-error.ts'
import { type DiscountEvent, endOf, startOf } from '../discount/discount-event.ts'
import { ended, type Run, started } from '../discount/discount-state.ts'
import { type RequestSource, requestOf } from '../discount/interaction-request.ts'
import { rereadSession, runDiscount, type RunResult } from '../discount/run-discount.ts'
import { type SendOptions, sendInteraction } from '../discount/send-interaction.ts'
import type { Messages } from '../messages/messages.ts'
import {
  type DiscountsState,
  readyCheckout,
  stateOf,
  withComing,
  withDiscount,
  withResult,
} from './discounts-state.ts'
import { createSessionReader } from './session-reader.ts'
import { createSpeaker } from './speaker.ts'
import type { Store } from './store.ts'

export interface RunnerOptions extends RequestSource, Omit<SendOptions, 'signal'> {
  announcements: Messages['announcements']
  onEvent: ((event: DiscountEvent) => void) | undefined
}

export interface DiscountRunner {
  /** Never rejects. Throws at once on a mistake in the code. */
  run<Input>(click: Click<Input>): Promise<DiscountOutcome>
  /** Reads the session in its turn, for the page's own sake. */
  reread(): Promise<void>
  /** How many changes run or wait. */
  readonly size: number
}

/**
 * Runs the changes of one Checkout Session, one at a time, and writes what comes of them to the
 * store. Once `signal` is aborted it touches the store no more.
 */
export function createDiscountRunner(
  store: Store<DiscountsState>,
  options: () => RunnerOptions,
  signal: AbortSignal,
): DiscountRunner {
  const enqueue = createChangeQueue()
  const speaker = createSpeaker(store, () => options().announcements, signal)
  const reader = createSessionReader(store, speaker, enqueue, signal)
  const inFlight = new Map<Run, Promise<DiscountOutcome>>()
  /** Updates that wait for their turn: a newer one takes the place of what they would have sent. */
  const waiting = new Map<Run, (newer: Click<unknown>) => void>()

  function run<Input>(click: Click<Input>): Promise<DiscountOutcome> {
    const { discount, intent, origin } = click
    const last = stateOf(store.getState(), discount.id)
    const shared =
      last.status === 'pending' && last.intent === intent ? inFlight.get(last.run) : undefined
    if (shared && last.run) {
      if (intent !== 'update') return shared
      const replace = waiting.get(last.run)
      if (replace) {
        replace(click as Click<unknown>)
        return shared
      }
    }

    const startedAt = performance.now()
    const change: Run = { intent, discount, origin }
    const work = prepare(click, change)
    const stopSpeaking = speaker.pending(change)
    const result = enqueue(work).then((outcome) => {
      stopSpeaking()
      inFlight.delete(change)
      waiting.delete(change)
      if (!signal.aborted) end(change, outcome, performance.now() - startedAt)
      return outcome
    })
    inFlight.set(change, result)
    show(change, started(change))
    emit(startOf(change))
    return result
  }

  /** Everything that can be wrong in the caller's code is found here, before anything is pending. */
  function prepare<Input>(click: Click<Input>, change: Run): () => Promise<DiscountOutcome> {
    if (click.intent === 'resync') return () => perform(click, rereadSession)
    const checkout = readyCheckout(store.getState())
    if (checkout instanceof DiscountError) return () => Promise.resolve(failure(checkout))
    const { fetch, timeoutMs } = options()
    const { idempotent = false } = click.discount
    const { applied } = store.getState()
    let request = requestOf(click, checkout.id, options(), appliedOf(click.discount, applied))
    if (click.intent === 'update') {
      waiting.set(change, (newer) => {
        if (newer.intent === 'update') request = requestOf(newer, checkout.id, options())
      })
    }
    let sentAt = 0
    const send = async () => {
      waiting.delete(change)
      sentAt = performance.now()
      const answer = await sendInteraction(request, { fetch, timeoutMs, signal })
      const { value } = answer
      if (value && !signal.aborted) {
        store.update((state) => withComing(state, value, performance.now()))
      }
      return answer
    }
    return () =>
      perform(click, async (runServerUpdate) => {
        const result = await runDiscount({ runServerUpdate, send, idempotent })
        if (result.error?.isOutcomeUnknown) reader.readAfterLateWrite(sentAt)
        return result
      })
  }

  /** One change, in its turn. */
  async function perform(
    { discount, intent }: Run,
    work: typeof rereadSession,
  ): Promise<DiscountOutcome> {
    const before = store.getState()
    const checkout = readyCheckout(before)
    if (signal.aborted) return failure(new DiscountError('aborted'))
    if (checkout instanceof DiscountError) return failure(checkout)
    const result = await work(checkout.runServerUpdate)
    if (signal.aborted) return failure(new DiscountError('aborted'))

    store.update((state) => withResult(state, result))
    const after = store.getState()
    speaker.change(before, after)
    if (result.error) {
      return isDoneAfterAll(result, after, discount, intent) ? { ok: true } : failure(result.error)
    }
    if (intent === 'update' || intent === 'resync' || isShown(result, after)) return { ok: true }
    if (isReflected(before, after, discount, intent)) return { ok: true }
    return failure(new DiscountError('not_reflected'))
  }

  function end(change: Run, outcome: DiscountOutcome, durationMs: number) {
    show(change, ended(stateOf(store.getState(), change.discount.id), change, outcome))
    if (!outcome.ok) explain(outcome.error)
    const savedMinor = store.getState().totals?.discount.amountMinor
    emit(endOf(change, outcome, durationMs, savedMinor))
  }

  function show({ discount }: Run, next: ReturnType<typeof started>) {
    store.update((state) => ({ ...withDiscount(state, discount.id, next), changes: inFlight.size }))
  }

  function emit(event: DiscountEvent) {
    tolerate('onEvent', () => options().onEvent?.(event))
  }

  return {
    run,
    reread: reader.read,
    get size() {
      return inFlight.size
    },
  }
}

function failure(error: DiscountError): DiscountOutcome {
  return { ok: false, error }
}

/** Whether a change of which no answer came can be seen in the session, read again since. */
function isDoneAfterAll(
  { error, session }: RunResult,
  { applied }: DiscountsState,
  discount: Run['discount'],
  intent: Run['intent'],
): boolean {
  if (!error?.isOutcomeUnknown || !session) return false
  const isOn = appliedOf(discount, applied).length > 0
  return (intent === 'apply' && isOn) || (intent === 'remove' && !isOn)
}

/** Whether every offer that the server says is on can be seen in the session. */
function isShown({ value }: RunResult, { applied }: DiscountsState): boolean {
  const offers = applied.map(({ offer }) => offer)
  return !!value?.applied?.length && value.applied.every(({ offer }) => offers.includes(offer))
}

/** Whether the session shows what the server agreed to, or has at least changed. */
function isReflected(
  before: DiscountsState,
  after: DiscountsState,
  discount: Run['discount'],
  intent: 'apply' | 'remove',
): boolean {
  if (before.totals !== after.totals || before.applied !== after.applied) return true
  const isOn = appliedOf(discount, after.applied).length > 0
  return isOn === (intent === 'apply')
}

function explain({ code, message, cause }: DiscountError) {
  if (code === 'bad_answer' || code === 'not_reflected' || code === 'unsupported') {
    warnDeveloper(message, ...(cause === undefined ? [] : [cause]))
  }
}
