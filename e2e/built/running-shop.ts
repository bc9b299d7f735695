import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Offer } from 'checkout-discounts-server'

/** The data of the shop that runs: in a file, for who runs it. Playwright's workers are told of it. */
export const shopFile = (process.env.BUILT_SHOP_FILE ??= createFile())

function createFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  return join(folder, 'shop.sqlite')
}

/** Who pays in many tests would have points in the end that are worth more than their tier. */
export function forgetEarnedPoints(): void {
  const database = new DatabaseSync(shopFile, { timeout: 5_000 })
  database.exec("update customer set points = 0 where id = 'gold'")
  database.close()
}

/** Changes what the shop offers, under its shoppers' eyes. */
export function changeOffers(change: (offer: Offer) => Offer): void {
  const file = join(dirname(shopFile), 'offers.json')
  writeFileSync(file, JSON.stringify(readOffers().map(change)))
  command('put', file)
}

export function readOffers(): Offer[] {
  return JSON.parse(command('show'))
}

function command(...args: string[]): string {
  return execFileSync('npm', ['run', '--silent', 'offers', '--', ...args], {
    env: { ...process.env, DATABASE_FILE: shopFile },
    encoding: 'utf8',
  })
}
