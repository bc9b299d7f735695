import { warnDeveloper } from '../developer/warn-developer.ts'
import { createChangeQueue } from '../discount/change-queue.ts'
import type { Click } from '../discount/click.ts'
import { appliedOf } from '../discount/define-discount.ts'
import { DiscountError, type DiscountOutcome } from '../discount/discount-error.ts'
import { type DiscountEvent, eventOf } from '../discount/discount-event.ts'
import type { Run } from '../discount/discount-state.ts'
import { type RequestSource, requestOf } from '../discount/interaction-request.ts'
import { createInteractionSender, type InteractionSender } from '../discount/interaction-sender.ts'
import { rereadSession, runDiscount, type RunResult } from '../discount/run-discount.ts'
import type { Messages } from '../messages/messages.ts'
import {
  type DiscountsState,
  readyCheckout,
  stateOf,
  withAnsweredLabels,
  withSession,
  withTransition,
} from './discounts-state.ts'
import { createSessionReader } from './session-reader.ts'
import { createSpeaker } from './speaker.ts'
import type { Store } from './store.ts'

export interface RunnerOptions extends RequestSource {
  fetch: typeof fetch
  timeoutMs: number
  messages: Messages
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
  const speaker = createSpeaker(store, () => options().messages, signal)
  const reader = createSessionReader(store, speaker, enqueue, signal)
  const inFlight = new Map<number, Promise<DiscountOutcome>>()

  function run<Input>(click: Click<Input>): Promise<DiscountOutcome> {
    const { discount, intent, origin } = click
    const current = stateOf(store.getState(), discount.id)
    const isSame = current.status === 'pending' && current.intent === intent
    const shared = isSame ? inFlight.get(current.run) : undefined
    if (shared) return shared

    const startedAt = performance.now()
    const started: Run = { run: nextRun(), intent, discount, origin }
    const work = prepare(click, started)
    const stopSpeaking = speaker.pending(started)
    const outcome = enqueue(work).then((ended) => {
      stopSpeaking()
      inFlight.delete(started.run)
      if (!signal.aborted) end(started, ended, startedAt)
      return ended
    })
    inFlight.set(started.run, outcome)
    store.update((state) => ({
      ...withTransition(state, discount.id, { type: 'started', ...started }),
      changes: inFlight.size,
    }))
    emit({ type: 'discount_started', discount: discount.id, intent, durationMs: 0 })
    return outcome
  }

  /** Everything that can be wrong in the caller's code is found here, before anything is pending. */
  function prepare<Input>(click: Click<Input>, started: Run): () => Promise<DiscountOutcome> {
    const checkout = readyCheckout(store.getState())
    if (checkout instanceof DiscountError) return () => Promise.resolve(failure(checkout))
    if (click.intent === 'resync') return () => change(started, undefined, false)
    const { fetch, timeoutMs } = options()
    const request = requestOf(click, checkout.id, options())
    const sender = createInteractionSender(request, { fetch, timeoutMs, signal })
    return () => change(started, sender, click.discount.idempotent === true)
  }

  /** One change, in its turn. */
  async function change(
    { discount, intent }: Run,
    sender: InteractionSender | undefined,
    idempotent: boolean,
  ): Promise<DiscountOutcome> {
    if (signal.aborted) return failure(new DiscountError('aborted'))
    const before = store.getState()
    const checkout = readyCheckout(before)
    if (checkout instanceof DiscountError) return failure(checkout)
    const { runServerUpdate } = checkout

    const result = sender
      ? await runDiscount({ runServerUpdate, send: sender.send, idempotent })
      : await rereadSession(runServerUpdate)
    if (signal.aborted) return failure(new DiscountError('aborted'))
    if (sender && (result.isOutcomeUnknown || result.isStale)) {
      reader.readAfterLateWrite(sender.sentAt())
    }

    store.update((state) => withResult(state, result))
    const after = store.getState()
    speaker.change(before, after)
    if (result.error) return failure(result.error)
    if (intent === 'resync' || isReflected(before, after, discount, intent)) return { ok: true }
    return failure(new DiscountError('not_reflected'))
  }

  function end(ended: Run, outcome: DiscountOutcome, startedAt: number) {
    const { discount, intent, run: number } = ended
    store.update((state) => ({
      ...withTransition(
        state,
        discount.id,
        outcome.ok
          ? { type: 'succeeded', run: number }
          : { type: 'failed', run: number, error: outcome.error },
      ),
      changes: inFlight.size,
    }))
    if (!outcome.ok) explain(outcome.error)
    const savedMinor = store.getState().totals?.discount.amountMinor
    const durationMs = performance.now() - startedAt
    emit(eventOf(outcome, { discount: discount.id, intent, durationMs, savedMinor }))
  }

  function emit(event: DiscountEvent) {
    try {
      options().onEvent?.(event)
    } catch (error) {
      warnDeveloper('onEvent threw. The checkout goes on without it.', error)
    }
  }

  return {
    run,
    reread: reader.read,
    get size() {
      return inFlight.size
    },
  }
}

let runs = 0

function nextRun(): number {
  runs += 1
  return runs
}

function failure(error: DiscountError): DiscountOutcome {
  return { ok: false, error }
}

function withResult(state: DiscountsState, { value, session, isStale }: RunResult): DiscountsState {
  const answered = value?.applied ? withAnsweredLabels(state, value.applied) : state
  if (session) return withSession(answered, session)
  return isStale ? { ...answered, isStale } : answered
}

/** Whether the session shows what the server agreed to, or has at least changed. */
function isReflected(
  before: DiscountsState,
  after: DiscountsState,
  discount: Run['discount'],
  intent: 'apply' | 'remove',
): boolean {
  if (before.totals !== after.totals || before.applied !== after.applied) return true
  const isOn = appliedOf(discount, after.labels[discount.id], after.applied).length > 0
  return isOn === (intent === 'apply')
}

function explain({ code, message, cause }: DiscountError) {
  if (code === 'bad_answer' || code === 'not_reflected' || code === 'unsupported') {
    warnDeveloper(message, ...(cause === undefined ? [] : [cause]))
  }
}
