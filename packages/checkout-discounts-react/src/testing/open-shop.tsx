import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  createDiscountHandlers,
  createSessionParams,
  parseOffers,
  type StripeVersionName,
  type StripeVersionRow,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { type ReactNode, StrictMode } from 'react'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { installStripeJs } from 'stripe-checkout-emulator/stripe-js'
import { DiscountsProvider, type DiscountsProviderProps } from '../provider/discounts-provider.tsx'

/** One for the file: `loadStripe` keeps the first Stripe.js that it finds. */
export const emulator = createStripeEmulator()
/** The line between Stripe.js and Stripe: a test cuts it here. */
export const stripeLine = { fetch: emulator.fetch }
installStripeJs({
  apiBase: 'https://api.stripe.test',
  fetch: (...request) => stripeLine.fetch(...request),
})

/** The shop's server as a page sees it. */
export type Server = (request: Request) => Promise<Response>

/** What lies between the page and the server: a test breaks it here. */
export type Network = (request: Request, server: Server) => Promise<Response>

export interface ShopOptions extends Omit<DiscountsProviderProps, 'checkout' | 'fetch'> {
  tier?: 'silver' | 'gold' | null
  /** Of each of three notebooks. */
  unitAmountMinor?: number
  /** In place of our own server. */
  createServer?: (stripe: Stripe) => Server
  network?: Network
  /** Row of Stripe's version matrix. */
  versions?: StripeVersionName
  betas?: readonly string[]
}

let shops = 0

/** A shop with an order of three notebooks for 105.00, on the real server and the real Stripe packages. */
export async function openShop(parts: ReactNode, options: ShopOptions = {}) {
  const {
    tier = 'gold',
    unitAmountMinor = 3500,
    createServer,
    network,
    versions,
    betas,
    ...props
  } = options
  const row = stripeVersionRow(versions)
  shops += 1
  const namespace = emulator.namespace(`shop${shops}`)
  const stripe = new Stripe(namespace.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
  })
  const session = await stripe.checkout.sessions.create(
    createSessionParams(row, {
      mode: 'payment',
      customer_email: 'shopper@shop.test',
      return_url: 'https://shop.test/receipt',
      line_items: [
        {
          quantity: 3,
          price_data: {
            currency: 'usd',
            unit_amount: unitAmountMinor,
            product_data: { name: 'Notebook' },
          },
        },
      ],
    }),
    { apiVersion: row.apiVersion },
  )
  const server = createServer?.(stripe) ?? ourServer(stripe, tier, row)
  const requests: Request[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    // jsdom's AbortSignal is none to Node's Request.
    const withoutSignal = { ...init }
    delete withoutSignal.signal
    const request = new Request(new URL(String(input), 'https://shop.test'), withoutSignal)
    requests.push(request.clone())
    return network ? network(request, server) : server(request)
  }

  function WithDiscounts({ children }: { children: ReactNode }) {
    return (
      <DiscountsProvider
        checkout={useCheckoutElements()}
        server="/discounts"
        fetch={fetch}
        {...props}
      >
        {children}
      </DiscountsProvider>
    )
  }
  const clientSecret = session.client_secret ?? ''
  const page = render(
    <StrictMode>
      <CheckoutElementsProvider
        stripe={loadStripe(namespace.publishableKey, { betas: [...(betas ?? row.clientBetas)] })}
        options={{ clientSecret }}
      >
        <WithDiscounts>{parts}</WithDiscounts>
      </CheckoutElementsProvider>
    </StrictMode>,
  )
  return { ...page, user: userEvent.setup(), requests, stripe, sessionId: session.id, namespace }
}

const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
])

function ourServer(
  stripe: Stripe,
  tier: 'silver' | 'gold' | null,
  versions: StripeVersionRow,
): Server {
  const handlers = createDiscountHandlers({
    stripe,
    versions,
    offers,
    authorize: () => 'shopper',
    shopper: () => ({ tier }),
    onError: () => {},
  })
  return async (request) => {
    const interaction = new URL(request.url).pathname.split('/').at(-1)
    if (interaction === 'apply-loyalty' || interaction === 'remove') {
      return handlers[interaction](request)
    }
    return new Response('Not found', { status: 404 })
  }
}
