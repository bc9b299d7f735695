import {
  createDiscountHandlers,
  createSessionParams,
  parseOffers,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountsRouter } from 'checkout-discounts-server/express'
import express from 'express'
import { Stripe } from 'stripe'

const stripe = new Stripe('sk_test_blank', {
  host: '127.0.0.1',
  port: Number(process.env.STRIPE_PORT),
  protocol: 'http',
})
const versions = stripeVersionRow()
const handlers = createDiscountHandlers({
  stripe,
  versions,
  offers: parseOffers([
    {
      id: 'loyalty',
      kind: 'loyalty',
      label: 'Loyalty discount',
      tiers: { gold: { percentOff: 10 } },
    },
  ]),
  authorize: () => 'shopper',
  shopper: () => ({ tier: 'gold' }),
})

const app = express()
app.use(express.static('dist'))
app.use('/discounts', discountsRouter({ handlers }))
app.post('/session', async (_request, response) => {
  const session = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.test/receipt',
      line_items: [
        {
          quantity: 3,
          price_data: { currency: 'usd', unit_amount: 3500, product_data: { name: 'Notebook' } },
        },
      ],
    }),
    { apiVersion: versions.apiVersion },
  )
  response.send(session.client_secret)
})
app.listen(Number(process.env.PORT), '127.0.0.1')
