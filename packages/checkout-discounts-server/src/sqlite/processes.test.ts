import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adas, testReservation, aUse } from '../testing/test-reservation.ts'
import { openDatabase } from './open-database.ts'
import { createSqliteLedger } from './sqlite-ledger.ts'

const script = fileURLToPath(new URL('../testing/ledger-process.ts', import.meta.url))

let directory: string
let path: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  path = join(directory, 'ledger.sqlite')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

type LedgerProcess = ChildProcessByStdio<Writable, Readable, null>

function start(task: string, name = ''): LedgerProcess {
  const conditions = '--conditions=checkout-discounts-source'
  return spawn(process.execPath, [conditions, script, task, path, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

function hear(child: LedgerProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (said) => resolve(String(said).trim()))
    child.stdout.once('end', () => reject(new Error('The process ended and said nothing.')))
  })
}

async function kill(child: LedgerProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

/** @returns how much two processes took that went for the same at once */
async function race(task: string): Promise<number> {
  const children = [start(task, 'p'), start(task, 'q')]
  await Promise.all(children.map(hear))
  const counts = children.map(hear)
  for (const { stdin } of children) stdin.write('go\n')
  const [first, second] = (await Promise.all(counts)).map(Number)
  return (first ?? 0) + (second ?? 0)
}

test('two processes give no more points away than there are, and no fewer', async () => {
  expect(await race('takePoints')).toBe(400)
  const ledger = createSqliteLedger(openDatabase(path))
  expect(await ledger.heldPoints('ada', 'another')).toBe(400)
  expect(await ledger.unsettled(1_000)).toHaveLength(400)
})

test('who opens a file while another one makes it waits for that one', async () => {
  // It waits, too: a process that looks for the lock holds one for a moment.
  const other = new DatabaseSync(path, { timeout: 5_000 })
  other.exec('begin immediate')
  const first = start('open')
  expect(await hear(first)).toBe('opening')
  const opened = hear(first)
  // By the time that a second process has come as far, the first has met the lock.
  const second = start('open')
  expect(await hear(second)).toBe('opening')
  const alsoOpened = hear(second)
  other.exec('commit')
  expect(await Promise.all([opened, alsoOpened])).toEqual(['open', 'open'])
})

test('two processes let an offer be used as often as it may be, and no more', async () => {
  expect(await race('takeUses')).toBe(400)
  const ledger = createSqliteLedger(openDatabase(path))
  expect(await ledger.unsettled(1_000)).toHaveLength(400)
  expect(await ledger.usedUp('another', [aUse({ uses: 400 })])).toEqual(['first'])
  expect(await ledger.usedUp('another', [aUse({ uses: 401 })])).toEqual([])
})

test('what is pending is there after a kill, to the byte, and can be committed', async () => {
  const child = start('reserveAndHang')
  expect(await hear(child)).toBe('reserved')
  await kill(child)
  const ledger = createSqliteLedger(openDatabase(path))
  expect(JSON.stringify(await ledger.pending('s'))).toBe(JSON.stringify(testReservation('s', 'a')))
  await ledger.commit('s', 'a')
  expect(await ledger.active('s')).toEqual(testReservation('s', 'a'))
})

test('a kill in the middle of a settlement leaves nothing of it', async () => {
  const before = createSqliteLedger(openDatabase(path))
  await before.reserve(testReservation('s', 'a', { points: adas(60, 100) }))
  const child = start('hangInSettlement')
  expect(await hear(child)).toBe('applying')
  await kill(child)
  const after = createSqliteLedger(openDatabase(path))
  expect(await after.heldPoints('ada', 'another')).toBe(60)
  expect(await after.settle('s', { outcome: 'paid', intent: 'a' })).toBe('settled')
})
