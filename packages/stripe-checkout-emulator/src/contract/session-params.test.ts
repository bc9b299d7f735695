import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

/** Complete by its type: a new parameter of the SDK's does not compile until it is here. */
const parameters: Record<keyof Stripe.Checkout.SessionCreateParams, true> = {
  adaptive_pricing: true,
  after_expiration: true,
  allow_promotion_codes: true,
  allowed_payment_method_types: true,
  automatic_tax: true,
  billing_address_collection: true,
  branding_settings: true,
  cancel_url: true,
  client_reference_id: true,
  consent_collection: true,
  currency: true,
  custom_fields: true,
  custom_text: true,
  customer: true,
  customer_account: true,
  customer_creation: true,
  customer_email: true,
  customer_update: true,
  discounts: true,
  excluded_payment_method_types: true,
  expand: true,
  expires_at: true,
  integration_identifier: true,
  invoice_creation: true,
  line_items: true,
  locale: true,
  managed_payments: true,
  metadata: true,
  mode: true,
  name_collection: true,
  optional_items: true,
  origin_context: true,
  payment_intent_data: true,
  payment_method_collection: true,
  payment_method_configuration: true,
  payment_method_data: true,
  payment_method_options: true,
  permissions: true,
  phone_number_collection: true,
  redirect_on_completion: true,
  return_url: true,
  saved_payment_method_options: true,
  setup_intent_data: true,
  shipping_address_collection: true,
  shipping_options: true,
  submit_type: true,
  subscription_data: true,
  success_url: true,
  tax_id_collection: true,
  ui_mode: true,
  wallet_options: true,
}

/** The same for what a session shows. */
const fields: Record<keyof Stripe.Checkout.Session, true> = {
  adaptive_pricing: true,
  after_expiration: true,
  allow_promotion_codes: true,
  allowed_payment_method_types: true,
  amount_subtotal: true,
  amount_total: true,
  automatic_tax: true,
  billing_address_collection: true,
  branding_settings: true,
  cancel_url: true,
  client_reference_id: true,
  client_secret: true,
  collected_information: true,
  consent: true,
  consent_collection: true,
  created: true,
  currency: true,
  currency_conversion: true,
  custom_fields: true,
  custom_text: true,
  customer: true,
  customer_account: true,
  customer_creation: true,
  customer_details: true,
  customer_email: true,
  discounts: true,
  excluded_payment_method_types: true,
  expires_at: true,
  id: true,
  integration_identifier: true,
  invoice: true,
  invoice_creation: true,
  line_items: true,
  livemode: true,
  locale: true,
  managed_payments: true,
  metadata: true,
  mode: true,
  name_collection: true,
  object: true,
  optional_items: true,
  origin_context: true,
  payment_intent: true,
  payment_link: true,
  payment_method_collection: true,
  payment_method_configuration_details: true,
  payment_method_options: true,
  payment_method_types: true,
  payment_status: true,
  permissions: true,
  phone_number_collection: true,
  presentment_details: true,
  recovered_from: true,
  redirect_on_completion: true,
  return_url: true,
  saved_payment_method_options: true,
  setup_intent: true,
  shipping_address_collection: true,
  shipping_cost: true,
  shipping_options: true,
  status: true,
  submit_type: true,
  subscription: true,
  success_url: true,
  tax_id_collection: true,
  total_details: true,
  ui_mode: true,
  url: true,
  wallet_options: true,
}

/** What an embedded page is asked to show and collect: handed back as it is. */
const settings = {
  adaptive_pricing: { enabled: false },
  allowed_payment_method_types: ['card'],
  consent_collection: {
    payment_method_reuse_agreement: { position: 'auto' },
    promotions: 'auto',
    terms_of_service: 'required',
  },
  customer_creation: 'always',
  excluded_payment_method_types: ['klarna'],
  integration_identifier: 'storefront-7',
  managed_payments: { enabled: false },
  name_collection: {
    business: { enabled: true, optional: true },
    individual: { enabled: true, optional: false },
  },
  payment_method_options: { card: { request_three_d_secure: 'any' } },
  phone_number_collection: { enabled: true },
  saved_payment_method_options: {
    allow_redisplay_filters: ['always'],
    payment_method_remove: 'enabled',
    payment_method_save: 'enabled',
  },
  tax_id_collection: { enabled: true, required: 'never' },
  wallet_options: { link: { display: 'never' } },
}

const ofEmbeddedPage = {
  after_expiration: { recovery: { enabled: true, allow_promotion_codes: true } },
  branding_settings: { button_color: '#0055de', border_style: 'pill', display_name: 'Shop' },
  custom_fields: [
    { key: 'size', type: 'text', label: { type: 'custom', custom: 'Size' }, optional: true },
    {
      key: 'wrap',
      type: 'dropdown',
      label: { type: 'custom', custom: 'Wrap' },
      dropdown: { options: [{ label: 'Red', value: 'red' }], default_value: 'red' },
    },
  ],
  custom_text: { submit: { message: 'We ship today.' } },
  origin_context: 'web',
  submit_type: 'book',
}

const embeddedPage = { ui_mode: 'embedded_page', permissions: undefined }

throughEveryDoor('a parameter of a session', (shop) => {
  it('is known by its name, and an unknown one is not', async () => {
    for (const name of [...Object.keys(parameters), 'nonsense']) {
      const { body } = await shop().send({ path: '/v1/checkout/sessions', body: `${name}=` })
      const isUnknown = body.includes('Received unknown parameter')
      expect([name, isUnknown]).toEqual([name, name === 'nonsense'])
    }
  })

  it('that only settles how a page is drawn is handed back', async () => {
    await expect(openSession(shop().stripe(), settings)).resolves.toMatchObject(settings)
  })

  it('of an embedded page is handed back with what Stripe adds', async () => {
    const session = await openSession(shop().stripe(), { ...embeddedPage, ...ofEmbeddedPage })
    expect(session).toMatchObject({
      after_expiration: {
        recovery: { enabled: true, allow_promotion_codes: true, expires_at: null, url: null },
      },
      branding_settings: { button_color: '#0055de', border_style: 'pill', icon: null },
      custom_fields: [
        { key: 'size', type: 'text', optional: true, text: { value: null } },
        { key: 'wrap', type: 'dropdown', optional: false, dropdown: { default_value: 'red' } },
      ],
      custom_text: { submit: { message: 'We ship today.' }, after_submit: null },
      origin_context: 'web',
      submit_type: 'book',
    })
    const { after_expiration } = await shop().stripe().checkout.sessions.expire(session.id)
    expect(after_expiration?.recovery).toMatchObject({
      expires_at: session.expires_at + 30 * 24 * 60 * 60,
      url: expect.stringContaining(session.id),
    })
  })

  it('has its field, and there is no field besides Stripe’s', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({ name: 'Ribbon' })
    const ribbon = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 100,
      product: product.id,
    })
    const session = await openSession(stripe, {
      ...embeddedPage,
      ...settings,
      ...ofEmbeddedPage,
      optional_items: [{ price: ribbon.id, quantity: 1 }],
      expand: ['line_items'],
    })
    // Adaptive Pricing’s: there is no other currency than the session’s here.
    const expected = Object.keys(fields).filter((name) => name !== 'presentment_details')
    expect(Object.keys(session).toSorted()).toEqual(expected.toSorted())
  })

  it.each([...Object.keys(ofEmbeddedPage), 'cancel_url', 'success_url'])(
    '%s is not for a page of one’s own',
    async (name) => {
      const all = {
        ...ofEmbeddedPage,
        cancel_url: 'https://a.example',
        success_url: 'https://a.example',
      }
      const given = Object.entries(all).filter(([key]) => key === name)
      const create = openSession(shop().stripe(), Object.fromEntries(given))
      await expect(create).rejects.toMatchObject({
        statusCode: 400,
        param: name,
        message: `${name} cannot be used with this ui_mode.`,
      })
    },
  )

  it.each([
    [{ ui_mode: 'form' }, 'permissions cannot be used with this ui_mode.'],
    [{ customer: 'cus_x' }, "No such customer: 'cus_x'"],
    [
      { customer: 'cus_x', customer_email: 'a@b.example' },
      'You may only specify one of these parameters: customer, customer_email.',
    ],
    [
      { customer: 'cus_x', customer_creation: 'always' },
      'You may only specify one of these parameters: customer, customer_creation.',
    ],
    [{ customer_update: { name: 'auto' } }, '`customer_update` can only be used with `customer`.'],
    [
      { payment_method_collection: 'always' },
      'You can only set `payment_method_collection` in `subscription` mode.',
    ],
    [
      { subscription_data: { description: 'x' } },
      'You can not pass `subscription_data` in `payment` mode.',
    ],
    [{ invoice_creation: { enabled: true } }, 'invoices of one-time payments'],
    [{ managed_payments: { enabled: true } }, 'does not have managed payments yet'],
    [{ payment_intent_data: { on_behalf_of: 'acct_1' } }, 'payment_intent_data[on_behalf_of] yet'],
    [{ payment_method_options: { klarna: {}, card: { x: 1 } } }, 'payment_method_options[card][x]'],
    [
      { payment_method_options: { paypal: { reference: 'x' } } },
      'payment_method_options[paypal] yet',
    ],
    [{ payment_method_options: { card: { request_three_d_secure: 'x' } } }, 'must be one of any'],
    [{ shipping_address_collection: { allowed_countries: ['XXX'] } }, "Country 'XXX' is unknown"],
    [{ line_items: [line('Pen', 49)] }, 'must add up to at least $0.50 usd'],
    [{ currency: 'eur' }, 'match the expected currency: `eur`'],
    [{ optional_items: [{ price: 'price_x', quantity: 1 }] }, "No such price: 'price_x'"],
  ])('is refused: %j', async (params, message) => {
    await expect(openSession(shop().stripe(), untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(message),
    })
  })

  it.each([
    [[{ key: 'a b' }], 'alphanumeric'],
    [[{ key: 'a' }, { key: 'a' }], 'unique keys'],
    [[{ key: 'a', type: 'dropdown' }], 'Missing required param: custom_fields[0][dropdown].'],
    [[{ key: 'a', type: 'date' }], 'must be one of dropdown, numeric, or text'],
    [
      [{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'd' }],
      'Array custom_fields exceeded maximum 3 allowed elements.',
    ],
  ])('custom_fields is refused: %j', async (fieldsGiven, message) => {
    const custom_fields = fieldsGiven.map((field) => ({
      type: 'text',
      label: { type: 'custom', custom: 'Label' },
      ...field,
    }))
    const create = openSession(shop().stripe(), { ...embeddedPage, custom_fields })
    await expect(create).rejects.toThrow(message)
  })
})

throughEveryDoor('a customer', (shop) => {
  it('is whom a session is for, with their address and email', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' })
    const session = await openSession(stripe, { customer, expand: ['customer'] })
    expect(session).toMatchObject({
      customer: { id: customer, object: 'customer' },
      customer_creation: null,
      customer_email: null,
      customer_details: { email: 'ada@example.com', tax_exempt: 'none' },
    })
    const { data } = await stripe.checkout.sessions.list({ customer })
    expect(data.map(({ id }) => id)).toEqual([session.id])
    const byEmail = await stripe.checkout.sessions.list({
      customer_details: { email: 'ada@example.com' },
    })
    expect(byEmail.data).toHaveLength(1)
  })
})
