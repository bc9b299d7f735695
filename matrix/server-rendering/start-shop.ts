import type { AddressInfo } from 'node:net'

import { createDiscountHandlers, stripeVersionRow } from 'checkout-discounts-server'
import { discountsRouter } from 'checkout-discounts-server/express'
import express from 'express'
import { Stripe } from 'stripe'
import { startStripeEmulatorServer } from 'stripe-checkout-emulator/node'
import { createOrder, offers } from '../order/order.ts'
import type { BuiltPage } from './build-page.ts'
import type { PageProps } from './page.tsx'

/** A shop whose pages come from its server, on an emulated Stripe of its own. */
export async function startShop({ clientScript, server }: BuiltPage) {
  const stripe = await startStripeEmulatorServer({ port: 0 })
  const { secretKey, publishableKey } = stripe.emulator.namespace('shop')
  const sdk = new Stripe(secretKey, { host: '127.0.0.1', port: stripe.port, protocol: 'http' })
  const versions = stripeVersionRow()
  const handlers = createDiscountHandlers({
    stripe: sdk,
    versions,
    offers,
    authorize: () => 'shopper',
    shopper: () => ({ tier: 'gold' }),
  })

  async function openOrder(): Promise<PageProps> {
    return { publishableKey, clientSecret: await createOrder(sdk, versions) }
  }

  const app = express()
  app.get('/client.js', (_request, response) => {
    response.type('js').send(clientScript)
  })
  app.get('/', async (_request, response) => {
    const props = await openOrder()
    const data = JSON.stringify(props).replaceAll('"', '&quot;')
    response.send(`<!doctype html><html lang="en"><link rel="icon" href="data:,">
<div id="root" data-props="${data}">${await server.asStream(props)}</div>
<script type="module" src="/client.js"></script></html>`)
  })
  app.use('/discounts', discountsRouter({ handlers }))
  const listening = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))

  return {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    stripeUrl: stripe.url,
    openOrder,
    async close() {
      listening.closeAllConnections()
      listening.close()
      await stripe.close()
    },
  }
}
