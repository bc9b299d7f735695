/**
 * A shop whose ledger is in a file: points are held while a checkout lasts, and spent with the
 * order that pays. Give `ledger` and `codes` to the handlers as well.
 */
import {
  createWebhookHandler,
  generateCode,
  settleUnsettled,
  type SettlementOptions,
} from 'checkout-discounts-server'
import {
  createSqliteCodeBook,
  createSqliteLedger,
  migrate,
  openDatabase,
} from 'checkout-discounts-server/sqlite'
import { Stripe } from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '')
const database = openDatabase('discounts.sqlite')
const ledger = createSqliteLedger(database)

// The shop's own tables stand beside the ledger's, and change in the same transactions.
migrate(database, {
  owner: 'shop',
  steps: ['create table account (customer text primary key, points integer not null) strict'],
})
const spend = database.prepare('update account set points = points - ? where customer = ?')

const settlement: SettlementOptions = {
  stripe,
  ledger,
  onPaid(_session, reservation) {
    if (reservation?.points) spend.run(reservation.points.points, reservation.points.customer)
  },
}

/** `(request: Request) => Promise<Response>`: for any host that hands over the body as it came. */
export const webhook = createWebhookHandler({
  ...settlement,
  secrets: [process.env.STRIPE_WEBHOOK_SECRET ?? ''],
})

// For webhooks that never come.
let next: string | null = null
setInterval(async () => {
  ;({ next } = await settleUnsettled({ ...settlement, after: next }))
}, 60_000)

const codes = createSqliteCodeBook(database, { pepper: process.env.CODE_PEPPER ?? '' })

/** A code for one shopper, who alone gets to see it. */
export async function createWelcomeCode(): Promise<string> {
  const code = generateCode()
  await codes.add(code, 'welcome')
  return code
}
