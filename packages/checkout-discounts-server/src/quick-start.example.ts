import {
  createDiscountHandlers,
  createSessionParams,
  parseOffers,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountsRouter, ownerCookie } from 'checkout-discounts-server/express'
import express from 'express'
import { Stripe } from 'stripe'

const versions = stripeVersionRow()
const stripe = new Stripe('sk_test_…')
const cookie = ownerCookie({ secrets: ['32 characters or more, and nobody knows'], secure: true })
const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
])
const handlers = createDiscountHandlers({
  stripe,
  versions,
  offers,
  authorize: cookie.authorize, // whose session it is
  shopper: (session) => ({ tier: session.metadata?.tier ?? null }), // what you know of them
})

export const app = express()
app.use('/discounts', discountsRouter({ handlers, allowedOrigins: ['https://shop.example'] }))
app.post('/checkout/sessions', async (request, response) => {
  const owner = await cookie.issue(request, response)
  const session = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      client_reference_id: owner.reference,
      metadata: { tier: 'gold' },
      line_items: [{ price: 'price_…', quantity: 1 }],
      return_url: 'https://shop.example/receipt/{CHECKOUT_SESSION_ID}',
    }),
    { apiVersion: versions.apiVersion },
  )
  response.status(201).json({ clientSecret: session.client_secret })
})
