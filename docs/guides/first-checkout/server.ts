import {
  createDiscountHandlers,
  createSessionParams,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountsRouter, ownerCookie } from 'checkout-discounts-server/express'
import express from 'express'
import { Stripe } from 'stripe'

import { offers } from './offers.ts'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? 'sk_test_any')
const versions = stripeVersionRow()
const shopOrigin = process.env.SHOP_ORIGIN ?? 'http://localhost:5173'
const cookie = ownerCookie({
  secrets: [process.env.OWNER_COOKIE_SECRET ?? 'on this machine only: 32 characters or more'],
  secure: process.env.NODE_ENV === 'production',
})
const handlers = createDiscountHandlers({
  stripe,
  versions,
  offers,
  authorize: cookie.authorize, // whose session it is
  shopper: (session) => ({ tier: session.metadata?.tier ?? null }), // what you know of them
})

const app = express()
app.use('/discounts', discountsRouter({ handlers, allowedOrigins: [shopOrigin] }))
app.use(express.static('dist')) // the page, as `vite build` leaves it
app.post('/checkout/sessions', async (request, response) => {
  const owner = await cookie.issue(request, response)
  const session = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      client_reference_id: owner.reference,
      metadata: { tier: 'gold' }, // from your login, never from the page
      line_items: [
        {
          quantity: 3,
          price_data: { currency: 'usd', unit_amount: 3500, product_data: { name: 'Notebook' } },
        },
      ],
      return_url: `${shopOrigin}/?paid={CHECKOUT_SESSION_ID}`,
    }),
    { apiVersion: versions.apiVersion },
  )
  response.status(201).json({ clientSecret: session.client_secret })
})
export const server = app.listen(Number(process.env.PORT ?? 4242))
