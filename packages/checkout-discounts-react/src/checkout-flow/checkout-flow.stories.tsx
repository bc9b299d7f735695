import { PaymentElement, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { type SubmitEvent, useState } from 'react'
import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { useCanConfirm } from '../hooks/use-can-confirm.ts'
import { useDiscountTotals } from '../hooks/use-discount-totals.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'

/** A whole checkout: the discount, the sums, Stripe's own Payment Element, and Pay. */
function CheckoutFlow() {
  return (
    <>
      <ApplyLoyaltyDiscount removable={false} />
      <AppliedDiscounts />
      <OrderTotals />
      <Payment />
    </>
  )
}

function Payment() {
  const stripe = useCheckoutElements()
  const total = useDiscountTotals()?.total.amount
  const canConfirm = useCanConfirm()
  const [message, setMessage] = useState('')

  async function pay(event: SubmitEvent) {
    event.preventDefault()
    if (stripe.type !== 'success' || !canConfirm) return
    const paid = await stripe.checkout.confirm({ redirect: 'if_required' })
    setMessage(
      paid.type === 'error' ? paid.error.message : `Paid ${paid.session.total.total.amount}.`,
    )
  }

  if (stripe.type !== 'success') return null
  return (
    <form className="storybook-payment" onSubmit={pay}>
      <PaymentElement />
      <button aria-disabled={!canConfirm || undefined}>Pay {total}</button>
      <p role="alert">{message}</p>
    </form>
  )
}

const meta = preview.meta({ title: 'Flows/Checkout', component: CheckoutFlow })

export default meta

/** Apply the discount, type 4242 4242 4242 4242 with any date to come, and pay. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await readyButton(canvas, 'Apply loyalty discount')
    const pay = await canvas.findByRole('button', { name: 'Pay $105.00' })
    await expect(pay).toHaveAttribute('aria-disabled', 'true')
  },
})

/** Paid: nothing can be applied or removed any more, and the sums stay as they were paid. */
export const Paid = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await canvas.findByRole('button', { name: 'Pay $94.50' })
    await typeCard(canvasElement, '4242424242424242')
    await userEvent.click(await readyButton(canvas, 'Pay $94.50'))
    await expect(await canvas.findByText('Paid $94.50.')).toBeVisible()
    const remove = canvas.getByRole('button', { name: 'Remove Loyalty discount' })
    await waitFor(() => expect(remove).toHaveAttribute('aria-disabled', 'true'))
  },
})

/** The bank says no: the discount stays on, and another card can be tried. */
export const Declined = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await canvas.findByRole('button', { name: 'Pay $94.50' })
    await typeCard(canvasElement, '4000000000000002')
    await userEvent.click(await readyButton(canvas, 'Pay $94.50'))
    await expect(await canvas.findByText(/declined/i)).toBeVisible()
    await expect(canvas.getByRole('listitem')).toHaveTextContent('Loyalty discount−$10.50')
    await readyButton(canvas, 'Pay $94.50')
  },
})

/** Into Stripe's frame, which the emulator draws on the page's own origin. */
async function typeCard(canvas: HTMLElement, number: string) {
  const card = { number, expiry: '12 / 40', cvc: '123', postalCode: '94107' }
  for (const [name, value] of Object.entries(card)) {
    const field = await waitFor(() => {
      const inner = canvas.querySelector('iframe')?.contentDocument
      const input = inner?.querySelector<HTMLInputElement>(`[name=${name}]`)
      if (!input) throw new Error(`The Payment Element has no ${name} yet.`)
      return input
    })
    // Testing Library types into elements of its own window only.
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
