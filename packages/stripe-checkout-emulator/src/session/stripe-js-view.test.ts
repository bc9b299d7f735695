import { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { discount, line, openSession } from '../testing/carts.ts'
import { untyped } from '../testing/untyped.ts'
import { type ShopperChange, stripeJsPaths } from '../stripe-js/wire.ts'

function openShop(now: number = Date.now()) {
  const emulator = createStripeEmulator({ clock: () => now })
  const stripe = new Stripe('sk_test_123', {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    ...untyped({ apiVersion: '2026-10-28.endive; checkout_server_update_beta=v1' }),
  })
  /** As a page in the language of an American sees it, after a change where there is one. */
  async function shown({ client_secret }: Stripe.Checkout.Session, change?: ShopperChange) {
    const { status, body } = await emulator.handle({
      method: 'POST',
      path: change ? stripeJsPaths.change : stripeJsPaths.session,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key: 'pk_test_123',
        client_secret,
        locale: 'en-US',
        betas: [],
        train: 'endive',
        ...(change && { change }),
      }),
    })
    expect(status).toBe(200)
    return JSON.parse(body).session
  }
  return { stripe, shown }
}

it('shows taxes by rate and line, and what the total is made of', async () => {
  const { stripe, shown } = openShop()
  const rate = (display_name: string, percentage: number, inclusive: boolean) =>
    stripe.taxRates.create({ display_name, percentage, inclusive })
  const [tax, vat] = [await rate('Sales tax', 7.25, false), await rate('VAT', 20, true)]
  const session = await openSession(stripe, {
    line_items: [
      { ...line('Notebook', 1000), tax_rates: [tax.id] },
      { ...line('Pen', 600), tax_rates: [vat.id] },
    ],
    shipping_options: [option('Post', 500)],
  })
  await expect(shown(session)).resolves.toMatchObject({
    total: {
      subtotal: { minorUnitsAmount: 1600, amount: '$16.00' },
      taxExclusive: { minorUnitsAmount: 73 },
      taxInclusive: { minorUnitsAmount: 100 },
      shippingRate: { minorUnitsAmount: 500 },
      total: { minorUnitsAmount: 2173 },
    },
    taxAmounts: [
      { displayName: 'Sales tax', percentage: 7.25, inclusive: false, amount: '$0.73' },
      { displayName: 'VAT', percentage: 20, inclusive: true, amount: '$1.00' },
    ],
    lineItems: [
      { taxExclusive: { minorUnitsAmount: 73 }, taxAmounts: [{ displayName: 'Sales tax' }] },
      { taxInclusive: { minorUnitsAmount: 100 }, total: { minorUnitsAmount: 600 } },
    ],
  })
})

it('shows how an order may be sent, and how it is', async () => {
  const { stripe, shown } = openShop()
  const session = await openSession(stripe, {
    shipping_options: [option('Post', 500), option('Courier', 1200)],
  })
  const { shipping, shippingOptions } = await shown(session)
  expect(shippingOptions).toMatchObject([
    { displayName: 'Post', amount: '$5.00', currency: 'usd', deliveryEstimate: null },
    { displayName: 'Courier', amount: '$12.00', minorUnitsAmount: 1200 },
  ])
  expect(shipping).toEqual({ shippingOption: shippingOptions[0], taxAmounts: null })
})

it('keeps what the shopper chose when the server changes the options, where it is still offered', async () => {
  const { stripe, shown } = openShop()
  const make = (display_name: string, amount: number) =>
    stripe.shippingRates.create({
      display_name,
      type: 'fixed_amount',
      fixed_amount: { amount, currency: 'usd' },
    })
  const [post, courier] = [await make('Post', 500), await make('Courier', 1200)]
  const session = await openSession(stripe, {
    shipping_options: [{ shipping_rate: post.id }, { shipping_rate: courier.id }],
  })
  await shown(session, { type: 'shipping_option', shipping_option: courier.id })
  const update = (rates: string[]) =>
    stripe.checkout.sessions.update(session.id, {
      shipping_options: rates.map((shipping_rate) => ({ shipping_rate })),
    })
  await update([post.id, courier.id])
  await expect(shown(session)).resolves.toMatchObject({
    shipping: { shippingOption: { displayName: 'Courier' } },
  })
  await update([post.id])
  await expect(shown(session)).resolves.toMatchObject({
    shipping: { shippingOption: { displayName: 'Post' } },
  })
})

it('lets the shopper take a line away, and never the last one', async () => {
  const { stripe, shown } = openShop()
  const adjustable = { adjustable_quantity: { enabled: true } }
  const session = await openSession(stripe, {
    line_items: [
      { ...line('Pen', 490), ...adjustable },
      { ...line('Ink', 300), ...adjustable },
    ],
  })
  const { lineItems } = await shown(session)
  expect(lineItems).toMatchObject([{ isRemovable: true }, { isRemovable: true }])
  const { id: line_item } = lineItems[0]
  const after = await shown(session, { type: 'line_item_quantity', line_item, quantity: 0 })
  expect(after.lineItems).toMatchObject([{ name: 'Ink', isRemovable: false }])
})

it('shows what may be changed of the lines, and what may be added', async () => {
  const { stripe, shown } = openShop()
  const product = await stripe.products.create({ name: 'Ribbon', unit_label: 'metre' })
  const ribbon = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 100,
    product: product.id,
  })
  const session = await openSession(stripe, {
    line_items: [
      { ...line('Pen', 490), adjustable_quantity: { enabled: true, maximum: 5 } },
      line('Ink', 300),
    ],
    optional_items: [
      { price: ribbon.id, quantity: 2, adjustable_quantity: { enabled: true, minimum: 1 } },
    ],
  })
  const { lineItems, optionalItems } = await shown(session)
  expect(lineItems).toMatchObject([
    { adjustableQuantity: { minimum: 0, maximum: 5 }, isRemovable: true },
    { adjustableQuantity: null, isRemovable: false },
  ])
  expect(optionalItems).toMatchObject([
    {
      priceId: ribbon.id,
      name: 'Ribbon',
      unitLabel: 'metre',
      quantity: 2,
      unitAmount: { amount: '$1.00' },
      adjustableQuantity: { minimum: 1, maximum: 99 },
      isSelected: false,
    },
  ])
})

it('shows what a subscription goes on with, its discount and its trial', async () => {
  const now = Date.UTC(2026, 10, 22)
  const { stripe, shown } = openShop(now)
  const paper = {
    quantity: 2,
    price_data: {
      currency: 'usd',
      unit_amount: 2000,
      product_data: { name: 'Paper' },
      recurring: { interval: 'month', interval_count: 3 },
    },
  }
  const open = (params: object) =>
    openSession(stripe, { mode: 'subscription', line_items: [paper, line('Pen', 500)], ...params })
  const session = await open({
    discounts: [{ coupon_data: { percent_off: 10, duration: 'forever', name: 'Ten' } }],
    subscription_data: { trial_period_days: 7 },
  })
  await expect(shown(session)).resolves.toMatchObject({
    total: { subtotal: { minorUnitsAmount: 500 }, total: { minorUnitsAmount: 450 } },
    discountAmounts: [{ displayName: 'Ten', recurring: { type: 'forever' }, percentOff: 10 }],
    lineItems: [
      { recurring: { interval: 'month', intervalCount: 3, usageType: 'licensed' } },
      { recurring: null },
    ],
    recurring: {
      interval: 'month',
      intervalCount: 3,
      isProrated: false,
      dueNext: { subtotal: { minorUnitsAmount: 4000 }, total: { minorUnitsAmount: 3600 } },
      trial: { trialEnd: now / 1000 + 7 * 24 * 60 * 60, trialPeriodDays: 7 },
    },
  })
  const once = await open({ discounts: [{ coupon_data: { percent_off: 10 } }] })
  await expect(shown(once)).resolves.toMatchObject({
    total: { total: { minorUnitsAmount: 4050 } },
    discountAmounts: [{ recurring: null }],
    recurring: { dueNext: { total: { minorUnitsAmount: 4000 } }, trial: null },
  })
})

it('names a discount as its coupon, else as its code', async () => {
  const { stripe, shown } = openShop()
  const coupon = await stripe.coupons.create({ percent_off: 10 })
  const code = await stripe.promotionCodes.create({
    promotion: { type: 'coupon', coupon: coupon.id },
    code: 'TEN',
  })
  const session = await openSession(stripe, { discounts: [{ promotion_code: code.id }] })
  await expect(shown(session)).resolves.toMatchObject({
    discountAmounts: [{ displayName: 'TEN', promotionCode: 'TEN', amount: '$3.49' }],
  })
  await discount(stripe, session.id, { name: 'Loyalty', percent_off: 20 })
  await expect(shown(session)).resolves.toMatchObject({
    discountAmounts: [{ displayName: 'Loyalty', promotionCode: null }],
  })
})

it('shows parts of a minor unit where a unit costs some', async () => {
  const { stripe, shown } = openShop()
  const price_data = {
    currency: 'usd',
    unit_amount_decimal: '12.5',
    product_data: { name: 'Screw' },
  }
  const session = await openSession(stripe, { line_items: [{ quantity: 9, price_data }] })
  const { lineItems } = await shown(session)
  expect(lineItems).toMatchObject([
    {
      unitAmount: { minorUnitsAmount: 13 },
      unitAmountDecimal: { minorUnitsAmount: 12.5, amount: '$0.125' },
      subtotal: { minorUnitsAmount: 113 },
    },
  ])
})

it('offers the currencies that everything has an amount in', async () => {
  const { stripe, shown } = openShop()
  const product = await stripe.products.create({ name: 'Lamp' })
  const price = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 4500,
    product: product.id,
    currency_options: { eur: { unit_amount: 4000 }, gbp: { unit_amount: 3500 } },
  })
  const session = await openSession(stripe, {
    currency: 'eur',
    line_items: [{ price: price.id, quantity: 2 }],
  })
  expect(session).toMatchObject({ currency: 'eur', amount_total: 8000 })
  const { currencyOptions } = await shown(session)
  expect(currencyOptions).toMatchObject([
    { currency: 'usd', minorUnitsAmount: 9000, amount: '$90.00' },
    { currency: 'eur', minorUnitsAmount: 8000 },
    { currency: 'gbp', minorUnitsAmount: 7000 },
  ])
  const ribbon = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 100,
    product: product.id,
  })
  const withRibbon = await openSession(stripe, {
    line_items: [{ price: price.id }],
    optional_items: [{ price: ribbon.id, quantity: 1 }],
  })
  await expect(shown(withRibbon)).resolves.toMatchObject({ currencyOptions: null })
  const withPen = await openSession(stripe, {
    line_items: [{ price: price.id }, line('Pen', 490)],
  })
  await expect(shown(withPen)).resolves.toMatchObject({ currencyOptions: null })
})

it('says whose address the tax needs', async () => {
  const { stripe, shown } = openShop()
  const taxed = { automatic_tax: { enabled: true } }
  const billing = await openSession(stripe, taxed)
  await expect(shown(billing)).resolves.toMatchObject({
    tax: { status: 'requires_billing_address' },
    canConfirm: false,
  })
  const shipping = await openSession(stripe, {
    ...taxed,
    shipping_address_collection: { allowed_countries: ['GB'] },
    permissions: { update_shipping_details: 'server_only', update_discounts: 'server_only' },
  })
  await expect(shown(shipping)).resolves.toMatchObject({
    tax: { status: 'requires_shipping_address' },
  })
  await stripe.checkout.sessions.update(shipping.id, {
    collected_information: {
      shipping_details: { name: 'Ada', address: { line1: '12 Square', country: 'GB' } },
    },
  })
  await expect(shown(shipping)).resolves.toMatchObject({
    tax: { status: 'ready' },
    canConfirm: true,
    shippingAddress: { name: 'Ada', address: { country: 'GB', line1: '12 Square', city: null } },
  })
})

it('knows the email that the shop gave, or the customer', async () => {
  const { stripe, shown } = openShop()
  const given = await openSession(stripe, { customer_email: 'ada@example.com' })
  await expect(shown(given)).resolves.toMatchObject({ email: 'ada@example.com' })
  const { id: customer } = await stripe.customers.create({ email: 'bob@example.com' })
  const known = await openSession(stripe, { customer })
  await expect(shown(known)).resolves.toMatchObject({ email: 'bob@example.com' })
})

function option(display_name: string, amount: number) {
  return { shipping_rate_data: { display_name, fixed_amount: { amount, currency: 'usd' } } }
}
