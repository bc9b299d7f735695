import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startDeadline } from '../deadline.ts'
import { hang } from '../testing/test-network.ts'
import { openTestShop } from '../testing/test-shop.ts'
import { createTurns } from './turns.ts'

/**
 * Lets everybody come to where the network is asked, so that there is a choice of whom to carry.
 * Too short a while would only make the test find less.
 */
async function standStill() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('in whatever order the network carries them, the last answer says what is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('apply-loyalty', 'refresh', 'remove'), {
        minLength: 2,
        maxLength: 4,
      }),
      async (scheduler, asked) => {
        let asks = 0
        // Worth another amount each time, so that an apply on an apply is a write too.
        const shop = openTestShop({
          shopper: () => ({ tier: (asks += 1) % 2 ? 'silver' : 'gold' }),
        })
        const id = await shop.createSession()
        await shop.send('apply-loyalty', { checkout_session_id: id })

        shop.network.onEach(async (send) => {
          await scheduler.schedule(Promise.resolve(), 'the request arrives')
          const response = await send()
          await scheduler.schedule(Promise.resolve(), 'the answer arrives')
          return response
        })
        let last: { amountMinor: number }[] = []
        const answers = asked.map(async (interaction) => {
          const { status, body } = await shop.send(interaction, { checkout_session_id: id })
          expect(status).toBe(200)
          last = body.value.applied
        })
        await scheduler.waitFor(Promise.all(answers), async (carry) => {
          await carry()
          await standStill()
        })

        shop.network.onEach((send) => send())
        const shown = await shop.read(id)
        expect(last.map(({ amountMinor }) => amountMinor)).toEqual(
          shown.discount === 0 ? [] : [shown.discount],
        )
      },
    ),
    { numRuns: 50 },
  )
})

test('nothing is written while another write is under way, and that one may still come late', async () => {
  let tier = 'silver'
  const shop = openTestShop({ stripeTimeoutMs: 300, shopper: () => ({ tier }) })
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id })
  tier = 'gold'
  const sent = Promise.withResolvers<() => Promise<Response>>()
  shop.network.onNextWrite((send) => {
    sent.resolve(send)
    return hang()
  })
  const apply = shop.send('apply-loyalty', { checkout_session_id: id })
  const arrive = await sent.promise
  const removal = await shop.send('remove', { checkout_session_id: id })
  expect(removal).toMatchObject({ status: 200, body: { value: { applied: [] } } })
  expect((await apply).status).toBe(503)

  await arrive()
  expect(await shop.read(id)).toMatchObject({ discount: 0, total: 5_000 })
})

test('nobody queues on a stranger’s session', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const [sent, mayArrive] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  shop.network.onNextWrite(async (send) => {
    sent.resolve()
    await mayArrive.promise
    return send()
  })
  const mine = shop.send('apply-loyalty', { checkout_session_id: id })
  await sent.promise
  const strangers = await shop.send('remove', { checkout_session_id: id }, { owner: 'stranger' })
  expect(strangers.status).toBe(404)
  mayArrive.resolve()
  expect((await mine).status).toBe(200)
})

test('who gives up waiting lets nobody past those who were there before', async () => {
  const { visit } = createTurns()
  const [patient, hurried] = [startDeadline(60_000), startDeadline(0)]
  const mayEnd = Promise.withResolvers<void>()
  const done: string[] = []
  const first = visit('s', (takeTurn) =>
    takeTurn(patient, async (outdated) => {
      await mayEnd.promise
      done.push(`first ${outdated}`)
    }),
  )
  const second = visit('s', (takeTurn) => takeTurn(hurried, async () => done.push('second')))
  const third = visit('s', (takeTurn) =>
    takeTurn(patient, async (outdated) => done.push(`third ${outdated}`)),
  )
  await visit('another', (takeTurn) =>
    takeTurn(patient, async (outdated) => done.push(`another ${outdated}`)),
  )
  await expect(second).rejects.toMatchObject({ code: 'unavailable' })
  mayEnd.resolve()
  await Promise.all([first, third])
  expect(done).toEqual(['another false', 'first false', 'third true'])
})

test('a run that fails ends the turn like any other', async () => {
  const { visit } = createTurns()
  const deadline = startDeadline(60_000)
  const failing = visit('s', (takeTurn) => takeTurn(deadline, () => Promise.reject(new Error('x'))))
  const next = visit('s', (takeTurn) => takeTurn(deadline, async () => 'done'))
  await expect(failing).rejects.toThrow('x')
  expect(await next).toBe('done')
})
