import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { Stripe } from 'stripe'
import { expect, waitFor, within } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { discount, line, openSession } from '../testing/carts.ts'
import { sendBy } from '../testing/open-door.ts'
import { paySession } from '../testing/pay-session.ts'
import { untyped } from '../testing/untyped.ts'
import { versions } from '../testing/versions.ts'
import { mountInspector } from './mount-inspector.ts'

/** A shop with an emulated Stripe of its own, asked by Stripe's SDK. */
function createShop() {
  const emulator = createStripeEmulator()
  const stripe = new Stripe(emulator.namespace('shop').secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    telemetry: false,
    ...untyped({ apiVersion: versions.endivePreview }),
  })
  let session: Stripe.Checkout.Session | undefined

  return {
    emulator,
    async open() {
      session = await openSession(stripe)
    },
    async applyDiscount() {
      session ??= await openSession(stripe)
      session = await discount(stripe, session.id, { percent_off: 10, name: 'Loyalty discount' })
    },
    async subscribe() {
      const begun = await openSession(stripe, { mode: 'subscription', line_items: [monthly] })
      await paySession({ sendBare: sendBy(emulator.fetch, 'https://api.stripe.com') }, begun)
    },
  }
}

const paper = line('Paper, each month', 2000)
const monthly = {
  ...paper,
  price_data: { ...paper.price_data, recurring: { interval: 'month' } },
}

/** The inspector, in the page that has the emulator. What the buttons ask is seen in it at once. */
function Inspector() {
  const [shop] = useState(createShop)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = place
    return current ? mountInspector(current, shop.emulator.control) : undefined
  }, [shop])
  return (
    <>
      <div className="storybook-inspected">
        <Ask question={shop.open}>Open a session</Ask>
        <Ask question={shop.applyDiscount}>Take 10 % off</Ask>
        <Ask question={shop.subscribe}>Subscribe, and pay</Ask>
      </div>
      <div ref={place} data-testid="inspector" />
    </>
  )
}

function Ask({ question, children }: PropsWithChildren<{ question: () => Promise<void> }>) {
  return (
    <button type="button" onClick={() => void question()}>
      {children}
    </button>
  )
}

const meta = preview.meta({
  title: 'Emulator/Inspector',
  component: Inspector,
  // It has an emulator of its own, and no checkout.
  parameters: { checkout: null, layout: 'fullscreen' },
})

export default meta

/** Nobody has asked anything yet: it says how to begin. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    const requests = await inspected(canvas.getByTestId('inspector'), 'Requests')
    await expect(requests).toHaveTextContent('createFetchHttpClient(emulator.fetch)')
  },
})

/** A server makes a session and puts a discount on it: sums and requests follow. */
export const Discounted = meta.story({
  play: async ({ canvas, userEvent }) => {
    const sessions = await inspected(canvas.getByTestId('inspector'), 'Sessions')
    await userEvent.click(canvas.getByRole('button', { name: 'Open a session' }))
    await waitFor(() => expect(sessions).toHaveTextContent('open$34.90'))
    await userEvent.click(canvas.getByRole('button', { name: 'Take 10 % off' }))
    await waitFor(() =>
      expect(sessions).toHaveTextContent('open$34.90 Loyalty discount −$3.49 $31.41'),
    )
    await userEvent.click(within(sessions).getByText('$31.41'))
    await waitFor(() => expect(sessions).toHaveTextContent('Total$31.41Paymentunpaid'))
  },
})

/** A session that is paid begins a subscription. */
export const Subscribed = meta.story({
  play: async ({ canvas, userEvent }) => {
    const sessions = await inspected(canvas.getByTestId('inspector'), 'Sessions')
    await userEvent.click(canvas.getByRole('button', { name: 'Subscribe, and pay' }))
    await waitFor(() => expect(sessions).toHaveTextContent('complete$20.00'))
    await userEvent.click(within(sessions).getByText('$20.00'))
    await waitFor(() => expect(sessions).toHaveTextContent(/Paymentpaid.*Subscriptionsub_/))
  },
})

/** A section of the inspector, which lives in a shadow root that no query looks into. */
async function inspected(place: HTMLElement, name: string): Promise<HTMLElement> {
  const page = await waitFor(() => {
    const drawn = place.firstElementChild?.shadowRoot?.querySelector('section')
    if (!drawn) throw new Error('The inspector is not there yet.')
    return drawn
  })
  return within(page).findByRole('region', { name })
}
