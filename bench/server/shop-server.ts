import {
  createDiscountHandlers,
  createSessionParams,
  parseOffers,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountsRouter, ownerCookie } from 'checkout-discounts-server/express'
import { createSqliteLedger, openDatabase } from 'checkout-discounts-server/sqlite'
import express from 'express'
import helmet from 'helmet'
import { Stripe } from 'stripe'

/** A shop as the README shows one, with its ledger in a file, and beside it what Express alone can do. */
const [port, emulator, file] = process.argv.slice(2)
if (!port || !emulator || !file) throw new Error('expected a port, an emulator and a file.')
const emulatorUrl = new URL(emulator)

const versions = stripeVersionRow()
const stripe = new Stripe('sk_test_ns_bench', {
  host: emulatorUrl.hostname,
  port: emulatorUrl.port,
  protocol: 'http',
  maxNetworkRetries: 0,
  telemetry: false,
})
const cookie = ownerCookie({ secrets: ['thirty-two characters, or more of it'], secure: false })
const database = openDatabase(file)
const handlers = createDiscountHandlers({
  stripe,
  versions,
  offers: parseOffers([
    { id: 'loyalty', kind: 'loyalty', label: 'Members', tiers: { gold: { percentOff: 10 } } },
  ]),
  authorize: cookie.authorize,
  shopper: () => ({ id: 'ada', tier: 'gold' }),
  ledger: createSqliteLedger(database),
})

const app = express()
app.disable('etag')
app.use(helmet())
app.get('/', (_request, response) => void response.json({ hello: 'world' }))
database.exec('create table hello (at integer)')
const insert = database.prepare('insert into hello values (?)')
app.post('/two-commits', (_request, response) => {
  for (let commit = 0; commit < 2; commit += 1) insert.run(Date.now())
  response.json({ hello: 'world' })
})
app.use('/discounts', discountsRouter({ handlers }))
app.post('/sessions', async (request, response) => {
  const owner = await cookie.issue(request, response)
  const session = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      client_reference_id: owner.reference,
      return_url: 'https://shop.example/receipt',
      line_items: [
        {
          quantity: 2,
          price_data: { currency: 'usd', unit_amount: 4_200, product_data: { name: 'Lamp' } },
        },
      ],
    }),
    { apiVersion: versions.apiVersion },
  )
  response.status(201).json({ id: session.id })
})
app.listen(Number(port), '127.0.0.1')
