import { describe, expect, it } from 'vitest'
import { type Scenario, type ScenarioName, scenarios } from '../control/scenarios.ts'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('a scenario', (shop) => {
  const update = (id: string, key: string, maxNetworkRetries = 0) =>
    shop()
      .stripe()
      .checkout.sessions.update(
        id,
        { metadata: { done: 'yes' } },
        { idempotencyKey: key, maxNetworkRetries },
      )
      .then(
        () => 'done',
        ({ statusCode }: { statusCode?: number }) => statusCode ?? 'no answer',
      )
  const isDone = async (id: string) => {
    const { metadata } = await shop().stripe().checkout.sessions.retrieve(id)
    return metadata?.done === 'yes'
  }

  it.each<[ScenarioName, first: number | string, done: boolean, again: number | string]>([
    ['as-it-began', 'done', true, 'done'],
    ['lost-request', 'no answer', false, 'done'],
    ['lost-answer', 'no answer', true, 'done'],
    ['kept-failure', 500, true, 500],
    ['locked', 429, false, 'done'],
    ['rate-limited', 'done', true, 429],
    ['no-preview-access', 'done', true, 'done'],
  ])('%s: an update is %s, done: %s, and once more is %s', async (name, first, done, again) => {
    const { id } = await openSession(shop().stripe())
    const { account } = shop()
    account.clock.freeze()
    account.applyScenario(name)
    expect(await update(id, 'k1')).toBe(first)
    if (name === 'rate-limited') expect(await update(id, 'k1')).toBe(again)
    account.rateLimitPerSecond = null
    // Where the door is no network, the SDK has not made its own second try.
    for (const { id: fault } of account.faults.list()) account.faults.remove(fault)
    expect(await isDone(id)).toBe(done)
    if (name !== 'rate-limited') expect(await update(id, 'k1')).toBe(again)
  })

  it('stripe-down, bad-gateway, unreachable: nothing works until it is over', async () => {
    const { id } = await openSession(shop().stripe())
    shop().account.applyScenario('stripe-down')
    expect(await update(id, 'k1')).toBe(503)
    shop().account.applyScenario('bad-gateway')
    expect(await update(id, 'k1')).not.toBe('done')
    shop().account.applyScenario('unreachable')
    expect(await update(id, 'k1')).toBe('no answer')
    shop().account.applyScenario('as-it-began')
    expect(await update(id, 'k1')).toBe('done')
  })

  it('flaky: the SDK’s own retries get over it', async () => {
    shop().account.applyScenario('flaky')
    const { id } = await openSession(shop().stripe())
    expect(await update(id, 'k1')).toBe('done')
    expect(await update(id, 'k2', 1)).toBe('done')
    expect(shop().account.requests.map(({ status }) => status)).toEqual([200, 200, 500, 200])
  })

  it('no-preview-access: discounts are no parameter', async () => {
    shop().account.applyScenario('no-preview-access')
    await expect(openSession(shop().stripe())).rejects.toMatchObject({ code: 'parameter_unknown' })
  })
})

describe('every scenario', () => {
  it.each(Object.keys(scenarios) as ScenarioName[])('%s can be begun with', (scenario) => {
    const account = createStripeEmulator({ scenario }).namespace('shop')
    const { faults = [], description }: Scenario = scenarios[scenario]
    expect(account.faults.list()).toHaveLength(faults.length)
    expect(description).toMatch(/\.$/)
  })
})
