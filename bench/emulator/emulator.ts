import { atLeast, atMost, type Figure } from '../figure.ts'
import { type Load, load } from '../load.ts'
import { median, printTable } from '../table.ts'
import { type Cost, measureGrowth } from './growth.ts'
import { type ServerName, servers } from './servers.ts'
import { common, hello, ours, type Prepare } from './stripe-requests.ts'

export interface Effort {
  /** How long each load runs. */
  seconds: number
  rounds: number
}

const self = 'stripe-checkout-emulator'

/** The emulator against a bare server, against its peers, against its own size, and at its start. */
export async function benchEmulator(effort: Effort): Promise<Figure[]> {
  return [
    ...(await benchThroughput(effort)),
    ...(await benchGrowth(effort)),
    ...(await benchStart(effort)),
  ]
}

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

async function benchThroughput(effort: Effort): Promise<Figure[]> {
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
  return bar === undefined ? [] : [atLeast(what, share, bar)]
}

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
  const [floor, subject] = [await servers['node:http hello'](), await servers[server]()]
  try {
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
  } finally {
    await Promise.all([floor.stop(), subject.stop()])
  }
}

async function benchGrowth({ rounds }: Effort): Promise<Figure[]> {
  const grown = await measureGrowth(rounds)
  printTable(
    `Growth, in the process, from ${grown.few} to ${grown.many} sessions (${grown.batches} batches each in turn, median)`,
    ['what', 'measured', 'µs among few', 'µs more among many', 'bar'],
    [
      growthRow('retrieve', grown.retrieve, '≤ 1.20 ×'),
      growthRow('update', grown.update, '≤ 1.20 ×'),
      growthRow('read as much out of a bare Map', grown.floor, ''),
      ['state of a session', kilobytes(grown.bytesPerSession), '', '', '≤ 6.0 kB'],
      ['a kept idempotency result', kilobytes(grown.bytesPerKey), '', '', '≤ 3.0 kB'],
      ['an object of the bare Map', kilobytes(grown.bytesPerObject), '', '', ''],
    ],
  )
  const among = `among ${grown.many} sessions, beside ${grown.few}`
  return [
    atMost(`emulator: retrieve ${among}`, grown.retrieve.ratio, 1.2, { unit: '×' }),
    atMost(`emulator: update ${among}`, grown.update.ratio, 1.2, { unit: '×' }),
    atMost('emulator: state of a session', grown.bytesPerSession / 1000, 6, inKilobytes),
    atMost('emulator: a kept idempotency result', grown.bytesPerKey / 1000, 3, inKilobytes),
  ]
}

const inKilobytes = { unit: 'kB', digits: 1 }

function growthRow(what: string, { few, many, ratio }: Cost, bar: string): string[] {
  return [what, `${ratio.toFixed(2)} ×`, few.toFixed(1), (many - few).toFixed(1), bar]
}

async function benchStart(effort: Effort): Promise<Figure[]> {
  const measured: { name: string; ms: number; megabytes: number }[] = []
  for (const name of Object.keys(servers)) {
    const starts = []
    for (let round = 0; round < effort.rounds; round += 1) {
      // A key of `servers`, which Object.keys forgets.
      const server = await servers[name as ServerName]()
      starts.push({ ms: server.startMs, bytes: server.residentBytes() })
      await server.stop()
    }
    measured.push({
      name,
      ms: median(starts.map(({ ms }) => ms)),
      megabytes: median(starts.map(({ bytes }) => bytes)) / 1024 / 1024,
    })
  }
  printTable(
    'Start, until the first answer',
    ['server', 'ms', 'MB'],
    measured.map(({ name, ms, megabytes }) => [name, ms.toFixed(0), megabytes.toFixed(0)]),
  )
  const [floor, mine] = ['node:http hello', self].map((name) =>
    measured.find((it) => it.name === name),
  )
  if (!floor || !mine) throw new Error('a start was not measured.')
  return [
    atMost('emulator: start', mine.ms, 200, { unit: 'ms', digits: 0 }),
    atMost('emulator: memory at the start', mine.megabytes, 80, {
      unit: 'MB',
      digits: 0,
      why: `A bare node:http server has ${floor.megabytes.toFixed(0)} MB on this machine: Node itself is most of it.`,
    }),
  ]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
