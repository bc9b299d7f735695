import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { stripePage } from '../testing/stripe-page.ts'
import { customerTable } from './customer-table.ts'
import { offerTable } from './offer-table.ts'
import { isWritable, openShopDatabase } from './open-shop-database.ts'
import { orderTable } from './order-table.ts'

const stripe = emulatedStripe()

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function expectSo(url: string) {
  const browser = openBrowser(url)
  const { shoppers } = (await browser.get('/checkout/shoppers')).body
  expect(shoppers[1]).toEqual({
    id: 'silver',
    name: 'Ada',
    tier: 'gold',
    points: 7,
    percentOff: 10,
  })
  const { id } = await browser.begin({ shopper: 'silver', items: cart })
  const body = { checkout_session_id: id }
  expect((await browser.post('/discounts/apply-cart-promotion', body)).status).toBe(422)
}

test('what an operator changes in the database is so at once, and after a restart', async () => {
  const file = join(newFolder(), 'data/shop.sqlite')
  const backend = await openBackend(stripe(), { DATABASE_FILE: file })
  const operator = openShopDatabase(file)
  onTestFinished(() => operator.close())
  const silver = { id: 'silver', name: 'Ada', tier: 'gold', points: 7, segments: [] } as const
  customerTable(operator).keep(silver)
  const offers = offerTable(operator)
  offers.replace(offers.all().filter(({ id }) => id !== 'big-cart'))

  await expectSo(backend.url)
  await backend.close()
  await expectSo((await openBackend(stripe(), { DATABASE_FILE: file })).url)
})

async function redeemFirst(url: string) {
  const browser = openBrowser(url)
  const { id, clientSecret } = await browser.begin({ shopper: 'guest', items: cart })
  const body = { checkout_session_id: id, code: 'FIRST1' }
  return { ...(await browser.post('/discounts/redeem-code', body)), clientSecret }
}

test('what the first one has used up is used up after a restart', async () => {
  const file = join(newFolder(), 'shop.sqlite')
  const backend = await openBackend(stripe(), { DATABASE_FILE: file })
  const { status, clientSecret } = await redeemFirst(backend.url)
  expect(status).toBe(200)
  await stripePage(stripe().url, clientSecret).pay(17_000)
  await backend.close()
  const { url } = await openBackend(stripe(), { DATABASE_FILE: file })
  expect(await redeemFirst(url)).toMatchObject({
    status: 422,
    body: { reason: 'exhausted' },
  })
})

test('of a code the database has a digest, and nothing that could be read', async () => {
  const file = join(newFolder(), 'shop.sqlite')
  const { close } = await openBackend(stripe(), { DATABASE_FILE: file })
  await close()
  expect(readFileSync(file, 'latin1')).not.toContain('SUMMER20')
  const database = new DatabaseSync(file)
  onTestFinished(() => database.close())
  const digest = expect.objectContaining({
    digest: expect.stringMatching(/^[\w-]{43,}$/),
    last_four: '',
  })
  const kept = database.prepare('select * from discount_code').all()
  expect(kept).toEqual(kept.map(() => digest))
  expect(kept.length).toBeGreaterThan(0)
})

test('what is no list of offers is not kept, and told by its path', () => {
  const database = openShopDatabase(':memory:')
  const offers = offerTable(database)
  const loyalty = {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty',
    tiers: { gold: { percentOff: 10 } },
  }
  offers.replace([loyalty])
  const wrong = { ...loyalty, id: 'more', tiers: { gold: { percentOff: 200 } } }
  expect(() => offers.replace([loyalty, wrong])).toThrow('[1].tiers.gold.percentOff')
  expect(offers.all()).toEqual([loyalty])

  database.prepare('update offer set offer_json = ?').run('{"id":"loyalty"}')
  expect(() => offers.all()).toThrow('The offers are not valid')
})

test('what a customer spent is summed by currency, from a time on', () => {
  const database = openShopDatabase(':memory:')
  const ada = { id: 'ada', name: 'Ada', tier: null, points: 0, segments: ['early'] }
  customerTable(database).keep(ada)
  expect(customerTable(database).find('ada')).toEqual(ada)
  expect(customerTable(database).find('bob')).toBeNull()
  const orders = orderTable(database)
  const order = { customer: 'ada', currency: 'usd', pointsSpent: 0, pointsEarned: 0 }
  orders.keep({ ...order, id: '1', amountMinor: 100, paidAtMs: 10 })
  orders.keep({ ...order, id: '1', amountMinor: 999, paidAtMs: 10 })
  orders.keep({ ...order, id: '2', amountMinor: 20, paidAtMs: 20 })
  orders.keep({ ...order, id: '3', amountMinor: 3, paidAtMs: 20, currency: 'jpy' })
  orders.keep({ ...order, id: '4', amountMinor: 7, paidAtMs: 20, customer: null })
  expect([orders.count('ada'), orders.count('bob')]).toEqual([3, 0])
  expect(orders.spentSince('ada', 10)).toEqual({ usd: 120, jpy: 3 })
  expect(orders.spentSince('ada', 11)).toEqual({ usd: 20, jpy: 3 })
})

test.each([
  ['no database', (folder: string) => join(folder, 'text.sqlite')],
  ['in no folder', (folder: string) => join(folder, 'text.sqlite', 'shop.sqlite')],
  ['where nothing can be made', () => '/proc/shop/shop.sqlite'],
])('a file that is %s is said in one line', async (_case, fileIn) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'text.sqlite'), 'This is a letter, and long enough to be one.')
  await expect(openBackend(stripe(), { DATABASE_FILE: fileIn(folder) })).rejects.toThrow(
    /^DATABASE_FILE: \S+ cannot be used: .+$/,
  )
})

test('what takes no change is told from what is busy for a moment', () => {
  const file = join(newFolder(), 'shop.sqlite')
  const database = openShopDatabase(file)
  const other = openShopDatabase(file)
  const readOnly = new DatabaseSync(file, { readOnly: true })
  expect([isWritable(database), isWritable(readOnly)]).toEqual([true, false])
  other.exec('begin immediate')
  const from = performance.now()
  expect(isWritable(database)).toBe(true)
  // SQLite would wait for five.
  expect(performance.now() - from).toBeLessThan(4_500)
  other.exec('rollback')
  expect(database.prepare('pragma busy_timeout').get()).toEqual({ timeout: 5_000 })
  for (const each of [database, other, readOnly]) each.close()
  expect(isWritable(database)).toBe(false)
})

test('what another program did to the database is our fault, and not the shopper’s', async () => {
  const file = join(newFolder(), 'shop.sqlite')
  const { url } = await openBackend(stripe(), { DATABASE_FILE: file })
  const browser = openBrowser(url)
  const { id } = await browser.begin({ shopper: 'gold', items: cart })
  const other = new DatabaseSync(file)
  onTestFinished(() => other.close())
  other.exec('drop table offer')
  expect(await browser.post('/discounts/apply-loyalty', { checkout_session_id: id })).toMatchObject(
    { status: 500, body: { code: 'internal' } },
  )
})
