import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import type { Appearance } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { interactions } from 'checkout-discounts-contract'
import {
  type AttemptLimit,
  type CodeBook,
  createDiscountHandlers,
  createSessionParams,
  type DiscountHandlers,
  type DiscountWriter,
  type Ledger,
  type Offer,
  parseOffers,
  type Shopper,
  type StripeVersionName,
  type StripeVersionRow,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { type ReactNode, StrictMode } from 'react'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { installStripeJs } from 'stripe-checkout-emulator/stripe-js'
import { DiscountsProvider, type DiscountsProviderProps } from '../provider/discounts-provider.tsx'
import { type Network, openLine, type Server } from './open-line.ts'

/** One for the file: `loadStripe` keeps the first Stripe.js that it finds. */
export const emulator = createStripeEmulator()
/** The line between Stripe.js and Stripe: a test cuts it here. */
export const stripeLine = { fetch: emulator.fetch }
installStripeJs({
  apiBase: 'https://api.stripe.test',
  fetch: (...request) => stripeLine.fetch(...request),
})

export interface ShopOptions extends Omit<DiscountsProviderProps, 'checkout' | 'fetch'> {
  tier?: 'silver' | 'gold' | null
  /** What is known of the shopper besides; a function is asked each time that the server decides. */
  shopper?: Shopper | (() => Promise<Shopper>)
  /** Default: the loyalty discount alone. */
  offers?: readonly Offer[]
  codes?: CodeBook
  codeAttempts?: AttemptLimit
  /** Default: one of the shop's own, in memory. */
  ledger?: Ledger
  /** Of the shop's server. Default: the machine's clock. */
  clock?: () => number
  /** Of each of three notebooks. */
  unitAmountMinor?: number
  /** In place of our own server. */
  createServer?: (stripe: Stripe) => Server
  network?: Network
  /** The same, for what only asks where the shopper stands. */
  reading?: Network
  /** How the server writes a discount at Stripe. */
  writer?: DiscountWriter
  /** In place of what the shopper puts into the cart. */
  lines?: readonly { name: string; unitAmountMinor: number; quantity: number }[]
  /** Row of Stripe's version matrix. */
  versions?: StripeVersionName
  betas?: readonly string[]
  /** What Stripe's frames are drawn with. */
  appearance?: Appearance
}

let shops = 0

/** A shop with an order of three notebooks for 105.00, on the real server and the real Stripe packages. */
export async function openShop(parts: ReactNode, options: ShopOptions = {}) {
  const {
    tier = 'gold',
    shopper,
    offers = loyaltyOnly,
    codes,
    codeAttempts,
    ledger,
    clock,
    unitAmountMinor = 3500,
    lines = [{ name: 'Notebook', unitAmountMinor, quantity: 3 }],
    createServer,
    network,
    reading,
    versions,
    writer,
    betas,
    appearance = {},
    ...props
  } = options
  const row = stripeVersionRow(versions, { writer })
  shops += 1
  const namespace = emulator.namespace(`shop${shops}`)
  const stripe = new Stripe(namespace.secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
  })
  const session = await openSession(stripe, row, lines)
  const handlers = createDiscountHandlers({
    stripe,
    versions: row,
    offers: parseOffers(offers),
    authorize: () => 'shopper',
    shopper: async () => ({
      tier,
      ...(typeof shopper === 'function' ? await shopper() : shopper),
    }),
    onError: () => {},
    ...(codes && { codes }),
    ...(codeAttempts && { codeAttempts }),
    ...(ledger && { ledger }),
    ...(clock && { clock }),
  })
  const server = createServer?.(stripe) ?? ourServer(handlers)
  const { fetch, requests, readings } = openLine(server, { network, reading })

  function WithDiscounts({ children }: { children: ReactNode }) {
    return (
      <DiscountsProvider
        checkout={useCheckoutElements()}
        {...(createServer ? {} : { server: '/discounts' })}
        fetch={fetch}
        {...props}
      >
        {children}
      </DiscountsProvider>
    )
  }
  const clientSecret = session.client_secret ?? ''
  const page = (
    <StrictMode>
      <CheckoutElementsProvider
        stripe={loadStripe(namespace.publishableKey, { betas: [...(betas ?? row.clientBetas)] })}
        options={{ clientSecret, elementsOptions: { appearance } }}
      >
        <WithDiscounts>{parts}</WithDiscounts>
      </CheckoutElementsProvider>
    </StrictMode>
  )
  const shown = render(page)
  return {
    ...shown,
    /** The shopper loads the page again. */
    reload() {
      cleanup()
      render(page)
    },
    user: userEvent.setup(),
    requests,
    readings,
    stripe,
    sessionId: session.id,
    namespace,
    apiVersion: row.apiVersion,
  }
}

function openSession(
  stripe: Stripe,
  row: StripeVersionRow,
  lines: NonNullable<ShopOptions['lines']>,
): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.create(
    createSessionParams(row, {
      mode: 'payment',
      customer_email: 'shopper@shop.test',
      return_url: 'https://shop.test/receipt',
      line_items: lines.map((line) => ({
        quantity: line.quantity,
        price_data: {
          currency: 'usd',
          unit_amount: line.unitAmountMinor,
          product_data: { name: line.name },
        },
      })),
    }),
    { apiVersion: row.apiVersion },
  )
}

const loyaltyOnly: readonly Offer[] = [
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { silver: { percentOff: 5 }, gold: { percentOff: 10 } },
  },
]

function ourServer(handlers: DiscountHandlers): Server {
  return async (request) => {
    const name = new URL(request.url).pathname.split('/').at(-1)
    const interaction = interactions.find((each) => each === name)
    return interaction ? handlers[interaction](request) : new Response('Not found', { status: 404 })
  }
}
