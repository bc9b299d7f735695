import type { Effort } from '../effort.ts'
import { atLeast, type Figure } from '../figure.ts'
import { type Load, load } from '../load.ts'
import { median, printTable } from '../table.ts'
import { type ServerName, servers } from './servers.ts'
import { common, hello, ours, type Prepare } from './stripe-requests.ts'

const self = 'stripe-checkout-emulator'

interface Case {
  server: ServerName
  operation: string
  prepare: Prepare
  /** The least share of the floor's rate; absent: to be compared with the peers. */
  bar?: number
}

const peers = {
  'emulate 0.12.2': ['retrieve a session', 'create a session'],
  'stripe-stateful-mock 0.0.16': ['retrieve a product', 'create a product'],
} as const

/** The emulator's rate against a bare server's, and against its peers'. */
export async function benchThroughput(effort: Effort): Promise<Figure[]> {
  const cases: Case[] = [
    {
      server: self,
      operation: 'retrieve a session',
      prepare: ours['retrieve a session'],
      bar: 0.4,
    },
    {
      server: self,
      operation: 'update its discount',
      prepare: ours['update its discount'],
      bar: 0.3,
    },
    ...Object.entries(peers).flatMap(([peer, operations]) =>
      operations.flatMap((operation) =>
        // A key of `peers` is the name of a server, which Object.entries forgets.
        [peer as ServerName, self as ServerName].map((server) => ({
          server,
          operation,
          prepare: common[operation],
        })),
      ),
    ),
  ]
  const measured: Throughput[] = []
  for (const one of cases) measured.push(await measure(one, effort))
  printTable(
    `Requests a second over HTTP, ten connections, as a share of a bare node:http server's in the same round (${effort.rounds} rounds of ${effort.seconds} s, median)`,
    ['server', 'operation', 'share', 'bar', 'requests/s', 'p50 ms', 'p99 ms'],
    measured.map((it) => [
      it.server,
      it.operation,
      it.share.toFixed(2),
      it.bar === undefined ? '' : `≥ ${it.bar.toFixed(2)}`,
      String(Math.round(it.rate)),
      String(it.p50Ms),
      String(it.p99Ms),
    ]),
  )
  return [...measured.flatMap(besideFloor), ...besidePeers(measured)]
}

interface Throughput extends Load {
  server: ServerName
  operation: string
  bar: number | undefined
  /** Of the floor's rate. */
  share: number
}

function besideFloor({ operation, share, bar }: Throughput): Figure[] {
  const what = `emulator: ${operation}, share of a bare node:http server`
  return bar === undefined ? [] : [atLeast(what, share, bar, { why })]
}

const why =
  'Each update has a form read, its totals worked out, an event and an idempotent answer kept; the share differs between machines, 0.24 to 0.35 so far.'

/** A peer's case is followed by ours of the same request. */
function besidePeers(measured: readonly Throughput[]): Figure[] {
  return measured.flatMap((peer, index) => {
    const mine = measured[index + 1]
    if (!mine || peer.server === self || mine.server !== self) return []
    const what = `emulator: ${peer.operation}, times the rate of ${peer.server}`
    return [atLeast(what, mine.share / peer.share, 1, { unit: '×' })]
  })
}

/** Floor and case take turns, so that a machine that slows down slows both. */
async function measure(
  { server, operation, prepare, bar }: Case,
  effort: Effort,
): Promise<Throughput> {
  await using floor = await servers['node:http hello']()
  await using subject = await servers[server]()
  const request = await prepare(subject.url)
  const floorRequest = await hello[request.method](floor.url)
  await load(subject.url, request, 1)
  const rounds: (Load & { share: number })[] = []
  for (let round = 0; round < effort.rounds; round += 1) {
    const bare = await load(floor.url, floorRequest, effort.seconds)
    const full = await load(subject.url, request, effort.seconds)
    rounds.push({ ...full, share: full.rate / bare.rate })
  }
  const of = (key: 'share' | 'rate' | 'p50Ms' | 'p99Ms') => median(rounds.map((it) => it[key]))
  return {
    server,
    operation,
    bar,
    share: of('share'),
    rate: of('rate'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
  }
}
