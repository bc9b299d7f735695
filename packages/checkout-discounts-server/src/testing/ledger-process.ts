import { once } from 'node:events'
import { writeSync } from 'node:fs'
import type { Ledger } from '../ledger/ledger.ts'
import { createSqliteLedger, openDatabase } from '../sqlite.ts'
import { adas, testReservation, aUse } from './test-reservation.ts'

/** A process of its own on a ledger's file: told what to do by its arguments, and when by its input. */
const [task, path = '', name = ''] = process.argv.slice(2)

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  /** Wants one of four hundred points, on one session after another. */
  takePoints: () =>
    take((ledger, session) => {
      const points = adas(1, 400)
      return wasNotExhausted(ledger.reserve(testReservation(session, 'a', { points })))
    }),

  /** Wants one of four hundred uses, on one session after another, each twice. */
  takeUses: () =>
    take(async (ledger, session) => {
      const reserve = (intent: string) =>
        ledger.reserve(testReservation(session, intent), [aUse({ uses: 400 })])
      if (!(await wasNotExhausted(reserve('a')))) return false
      await ledger.commit(session, 'a')
      await reserve('b')
      return true
    }),

  async open() {
    tell('opening')
    openDatabase(path)
    tell('open')
  },

  async reserveAndHang() {
    await createSqliteLedger(openDatabase(path)).reserve(testReservation('s', 'a'))
    tell('reserved')
    hang()
  },

  async hangInSettlement() {
    const ledger = createSqliteLedger(openDatabase(path))
    await ledger.settle('s', { outcome: 'paid', intent: 'a', apply: hangWhileApplying })
  },
}

/** Goes for more than there are, once it is told to, and tells how many it had. */
async function take(one: (ledger: Ledger, session: string) => Promise<boolean>): Promise<void> {
  const ledger = createSqliteLedger(openDatabase(path))
  tell('ready')
  await once(process.stdin, 'data')
  let taken = 0
  for (let session = 0; session < 600; session += 1) {
    if (await one(ledger, `${name}${session}`)) taken += 1
  }
  tell(String(taken))
}

function wasNotExhausted(reserving: Promise<void>): Promise<boolean> {
  return reserving.then(
    () => true,
    (error: { reason?: string }) => {
      if (error.reason === 'exhausted') return false
      throw error
    },
  )
}

function tell(text: string): void {
  writeSync(1, `${text}\n`)
}

function hangWhileApplying(): void {
  tell('applying')
  hang()
}

function hang(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

await tasks[task ?? '']?.()
process.stdin.destroy()
