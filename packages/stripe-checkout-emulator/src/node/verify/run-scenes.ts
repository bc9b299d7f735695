import type { EmulatorControl } from '../../control/emulator-control.ts'
import type { Call } from './call.ts'
import { expireSession, paySession } from './end-session.ts'
import { openSession, type SessionInHand } from './open-session.ts'
import { type PostOptions, post } from './post.ts'
import type { Result } from './result.ts'
import { type Scene, scenes } from './scenes.ts'
import { notTried } from './verdict.ts'
import type { VerifyOptions } from './verify-options.ts'
import { watchedCall } from './watched-call.ts'

/** Puts a session into the state that a scene is about; says why where it could not. */
const prepare = {
  new: nothing,
  'the first': nothing,
  expired: expireSession,
  paid: paySession,
}

/** Plays all scenes with the endpoint, one after the other, and judges each as it ends. */
export async function* runScenes(
  control: EmulatorControl,
  options: VerifyOptions,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const { headers, timeoutMs } = options
  const posting: PostOptions = { headers, timeoutMs, signal }
  const first = await openSession(control, options, posting)
  let usual: Call | undefined
  for (const scene of scenes) {
    const isFirst = usual === undefined || scene.session === 'the first'
    const session = isFirst ? first : await openSession(control, options, posting)
    const whyNot = await prepare[scene.session ?? 'new'](control, session)
    if (whyNot !== undefined) {
      for (const point of scene.points) yield { point, verdict: notTried(whyNot), call: null }
      continue
    }
    const call = await play(scene, session, options, posting)
    usual ??= call
    for (const point of scene.points) yield { point, verdict: point.check(call, usual), call }
  }
}

async function nothing(): Promise<undefined> {}

function play(
  { body = asUsual, fault }: Scene,
  session: SessionInHand,
  { endpoint, field, body: given }: VerifyOptions,
  posting: PostOptions,
): Promise<Call> {
  return watchedCall(session, {
    fault,
    signal: posting.signal,
    async ask() {
      const sent = body({ [field]: session.id, ...given }, field)
      const { answer } = await post(endpoint, sent, { ...posting, cookies: session.cookies })
      return answer
    },
  })
}

function asUsual(body: Readonly<Record<string, unknown>>) {
  return body
}
