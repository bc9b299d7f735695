import { mkdtempDisposableSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createControlClient } from 'stripe-checkout-emulator'

import type { Effort } from '../effort.ts'
import { servers } from '../emulator/servers.ts'
import { atLeast, atMost, type Figure } from '../figure.ts'
import { type Load, load } from '../load.ts'
import { type ServerProcess, startServerProcess } from '../server-process.ts'
import { median, printTable } from '../table.ts'
import { benchEvaluate } from './evaluate.ts'
import { openCarts } from './open-carts.ts'
import { measureOwnCost } from './own-cost.ts'

/** The discount server: deciding, its rate against Express alone, and what it adds to Stripe's time. */
export async function benchServer(effort: Effort): Promise<Figure[]> {
  const decided = benchEvaluate(effort)
  using folder = mkdtempDisposableSync(join(tmpdir(), 'checkout-discounts-bench-'))
  await using emulator = await servers['stripe-checkout-emulator']()
  await using shop = await startServerProcess((port) => [
    '--conditions=checkout-discounts-source',
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'shop-server.ts'),
    String(port),
    emulator.url,
    join(folder.path, 'shop.sqlite'),
  ])
  return [
    ...decided,
    ...(await benchRate(shop, effort)),
    ...(await benchOwnCost(shop, emulator, effort)),
  ]
}

/** More carts than connections, so that none waits for its own last change. */
const carts = 50

async function benchRate(shop: ServerProcess, { seconds, rounds }: Effort): Promise<Figure[]> {
  const opened = await openCarts(shop.url, carts)
  let turn = 0
  const action = () => opened[turn++ % carts]?.nextRequest()
  const hello = { method: 'GET', path: '/' } as const
  const commits = { method: 'POST', path: '/two-commits' } as const
  const full = { method: 'POST', path: '/discounts/apply-loyalty', each: action } as const
  await load(shop.url, full, 1)
  const measured: (Load & { ofHello: number; ofCommits: number })[] = []
  for (let round = 0; round < rounds; round += 1) {
    const express = await load(shop.url, hello, seconds)
    const durable = await load(shop.url, commits, seconds)
    const actions = await load(shop.url, full, seconds)
    measured.push({
      ...actions,
      ofHello: actions.rate / express.rate,
      ofCommits: actions.rate / durable.rate,
    })
  }
  const of = (key: keyof (typeof measured)[number]) => median(measured.map((it) => it[key]))
  printTable(
    `Whole actions (two calls to an emulated Stripe, ledger in SQLite) as a share of what the same process does of less (${rounds} rounds of ${seconds} s, median)`,
    [
      'what',
      'of an Express hello',
      'bar',
      'of one with two durable commits',
      'actions/s',
      'p50 ms',
      'p99 ms',
      'MB',
    ],
    [
      [
        'apply and remove in turn',
        of('ofHello').toFixed(2),
        '≥ 0.10',
        of('ofCommits').toFixed(2),
        String(Math.round(of('rate'))),
        String(of('p50Ms')),
        String(of('p99Ms')),
        (shop.residentBytes() / 1024 / 1024).toFixed(0),
      ],
    ],
  )
  return [
    atLeast('server: a whole action, share of an Express hello', of('ofHello'), 0.1, {
      why: `An action is two calls to Stripe and two durable commits; of a hello with two durable commits it is ${of('ofCommits').toFixed(2)}.`,
    }),
  ]
}

const stripeCallMs = 150
const actionsPerSecond = 25

async function benchOwnCost(
  shop: ServerProcess,
  emulator: ServerProcess,
  { seconds, rounds }: Effort,
): Promise<Figure[]> {
  const opened = await openCarts(shop.url, carts)
  const control = createControlClient(emulator.url).namespace('bench')
  await control.change({ latencyMs: stripeCallMs })
  const cost = await measureOwnCost(shop.url, opened, {
    actionsPerSecond,
    seconds: Math.max(4, seconds * rounds),
    floorMs: 2 * stripeCallMs,
  })
  await control.change({ latencyMs: 0 })
  printTable(
    `What the server adds to Stripe's ${2 * stripeCallMs} ms, ${actionsPerSecond} actions a second whether it keeps up or not (${cost.actions} actions)`,
    ['what', 'p50 ms', 'p99 ms', 'bar'],
    [
      [
        'its own time and the network between',
        cost.p50Ms.toFixed(1),
        cost.p99Ms.toFixed(1),
        '≤ 10, ≤ 30',
      ],
    ],
  )
  const why =
    'The load, the emulated Stripe and the shop share the cores of this machine, and what else runs there shows first in the slowest answers.'
  const what = `server: its own part of an action at ${actionsPerSecond}/s`
  return [
    atMost(`${what}, p50`, cost.p50Ms, 10, { unit: 'ms', digits: 1, why }),
    atMost(`${what}, p99`, cost.p99Ms, 30, { unit: 'ms', digits: 1, why }),
  ]
}
