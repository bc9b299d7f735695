import { tolerate } from '../developer/tolerate.ts'
import { warnDeveloper } from '../developer/warn-developer.ts'
import { createChangeQueue } from '../discount/change-queue.ts'
import type { Click } from '../discount/click.ts'
import { appliedOf } from '../discount/define-discount.ts'
import { DiscountError, type DiscountOutcome } from '../discount/discount-error.ts'
import { type DiscountEvent, endOf, startOf } from '../discount/discount-event.ts'
import { ended, type Run, started } from '../discount/discount-state.ts'
import { type RequestSource, requestOf } from '../discount/interaction-request.ts'
import { rereadSession, runDiscount } from '../discount/run-discount.ts'
import { type SendOptions, sendInteraction } from '../discount/send-interaction.ts'
import type { Messages } from '../messages/messages.ts'
import {
  type DiscountsState,
  readyCheckout,
  stateOf,
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

  function run<Input>(click: Click<Input>): Promise<DiscountOutcome> {
    const { discount, intent, origin } = click
    const last = stateOf(store.getState(), discount.id)
    const isSame = last.status === 'pending' && last.intent === intent
    const shared = isSame && inFlight.get(last.run)
    if (shared) return shared

    const startedAt = performance.now()
    const change: Run = { intent, discount, origin }
    const work = prepare(click)
    const stopSpeaking = speaker.pending(change)
    const result = enqueue(work).then((outcome) => {
      stopSpeaking()
      inFlight.delete(change)
      if (!signal.aborted) end(change, outcome, performance.now() - startedAt)
      return outcome
    })
    inFlight.set(change, result)
    show(change, started(change))
    emit(startOf(change))
    return result
  }

  /** Everything that can be wrong in the caller's code is found here, before anything is pending. */
  function prepare<Input>(click: Click<Input>): () => Promise<DiscountOutcome> {
    if (click.intent === 'resync') return () => perform(click, rereadSession)
    const checkout = readyCheckout(store.getState())
    if (checkout instanceof DiscountError) return () => Promise.resolve(failure(checkout))
    const { fetch, timeoutMs } = options()
    const { idempotent = false } = click.discount
    const request = requestOf(click, checkout.id, options())
    let sentAt = 0
    const send = () => {
      sentAt = performance.now()
      return sendInteraction(request, { fetch, timeoutMs, signal })
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
    if (result.error) return failure(result.error)
    if (intent === 'resync' || isReflected(before, after, discount, intent)) return { ok: true }
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
