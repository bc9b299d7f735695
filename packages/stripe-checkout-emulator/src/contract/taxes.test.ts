import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { discount, line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const expand = ['line_items.data.taxes', 'total_details.breakdown']

throughEveryDoor('taxes', (shop) => {
  it('are taken of each line after its discount, on top of it or within it', async () => {
    const stripe = shop().stripe()
    const { salesTax, vat } = await rates(stripe)
    const { id } = await openSession(stripe, {
      line_items: [
        { ...line('Notebook', 1000, 3), tax_rates: [salesTax.id] },
        { ...line('Pen', 490), tax_rates: [vat.id] },
      ],
    })
    await discount(stripe, id, { percent_off: 15 })
    const session = await stripe.checkout.sessions.retrieve(id, { expand })
    // 25.50 × 7.25 % = 1.84875; 4.16 has 4.16 × 20 ÷ 120 = 0.6933 in it.
    expect(session).toMatchObject({
      amount_subtotal: 3490,
      amount_total: 2550 + 185 + 416,
      total_details: {
        amount_discount: 524,
        amount_tax: 185 + 69,
        breakdown: {
          taxes: [
            { amount: 185, taxable_amount: 2550, rate: { id: salesTax.id, percentage: 7.25 } },
            { amount: 69, taxable_amount: 347, rate: { id: vat.id, inclusive: true } },
          ],
        },
      },
    })
    expect(session.line_items?.data).toMatchObject([
      { amount_discount: 450, amount_tax: 185, amount_total: 2735, taxes: [{ amount: 185 }] },
      { amount_discount: 74, amount_tax: 69, amount_total: 416, taxes: [{ amount: 69 }] },
    ])
  })

  it('of one rate are one row, whatever lines they are of', async () => {
    const stripe = shop().stripe()
    const { salesTax } = await rates(stripe)
    const session = await openSession(stripe, {
      line_items: [
        { ...line('Notebook', 1000), tax_rates: [salesTax.id] },
        { ...line('Pen', 490), tax_rates: [salesTax.id] },
      ],
      expand,
    })
    expect(session.total_details?.breakdown?.taxes).toMatchObject([
      { amount: 73 + 36, taxable_amount: 1490 },
    ])
  })

  it('are shown where they are expanded only', async () => {
    const stripe = shop().stripe()
    const { salesTax } = await rates(stripe)
    const session = await openSession(stripe, {
      line_items: [{ ...line('Notebook', 1000), tax_rates: [salesTax.id] }],
      expand: ['line_items'],
    })
    expect(session.line_items?.data[0]).not.toHaveProperty('taxes')
    expect(session.line_items?.data[0]).toMatchObject({ amount_tax: 73 })
  })

  it('of a rate that is not in use any more are refused', async () => {
    const stripe = shop().stripe()
    const { vat } = await rates(stripe)
    await stripe.taxRates.update(vat.id, { active: false })
    const create = openSession(stripe, {
      line_items: [{ ...line('Pen', 490), tax_rates: [vat.id] }],
    })
    await expect(create).rejects.toMatchObject({ param: 'line_items[0][tax_rates][0]' })
  })
})

throughEveryDoor('automatic tax', (shop) => {
  const taxed = { automatic_tax: { enabled: true } }

  it('collects nothing for an account that is registered nowhere, and asks where the shopper is', async () => {
    const session = await openSession(shop().stripe(), taxed)
    expect(session).toMatchObject({
      amount_total: 3490,
      automatic_tax: { enabled: true, provider: 'stripe', status: 'requires_location_inputs' },
      total_details: { amount_tax: 0 },
    })
  })

  it('knows where a customer is', async () => {
    const stripe = shop().stripe()
    const customer = await stripe.customers.create({
      address: { line1: '1 Main St', country: 'US', postal_code: '94103' },
    })
    const session = await openSession(stripe, { ...taxed, customer: customer.id })
    expect(session.automatic_tax.status).toBe('complete')
  })

  it('needs a customer whose address is known, or will be kept', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' })
    await expect(openSession(stripe, { ...taxed, customer })).rejects.toMatchObject({
      statusCode: 400,
      code: 'customer_tax_location_invalid',
      message: expect.stringContaining('requires a valid address on the Customer'),
    })
    const kept = { ...taxed, customer, customer_update: { address: 'auto' } }
    await expect(openSession(stripe, kept)).resolves.toMatchObject({ customer })
  })

  it('does not go with fixed rates, nor another account’s liability', async () => {
    const stripe = shop().stripe()
    const rate = await stripe.taxRates.create({
      display_name: 'VAT',
      percentage: 5,
      inclusive: true,
    })
    const lines = [{ ...line('Pen', 490), tax_rates: [rate.id] }]
    await expect(openSession(stripe, { ...taxed, line_items: lines })).rejects.toThrow(
      'tax_rates cannot be used with automatic_tax',
    )
    const liability = { type: 'account', account: 'acct_1' }
    const create = openSession(stripe, untyped({ automatic_tax: { enabled: true, liability } }))
    await expect(create).rejects.toThrow('does not have another account yet')
  })
})

async function rates(stripe: Stripe) {
  const make = (percentage: number, inclusive: boolean) =>
    stripe.taxRates.create({
      display_name: inclusive ? 'VAT' : 'Sales tax',
      percentage,
      inclusive,
    })
  return { salesTax: await make(7.25, false), vat: await make(20, true) }
}
