import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { askStripeJs } from '../testing/ask-stripe-js.ts'
import { openSession } from '../testing/carts.ts'
import { byCard } from '../testing/pay-session.ts'
import { type Shop, throughEveryDoor } from '../testing/through-every-door.ts'

const label = (custom: string) => ({ type: 'custom' as const, custom })
const engraving = {
  key: 'engraving',
  type: 'text' as const,
  label: label('Engraving'),
  text: { minimum_length: 2, maximum_length: 5 },
}
const guests = {
  key: 'guests',
  type: 'numeric' as const,
  label: label('Guests'),
  numeric: { default_value: '2' },
}
const wrap = {
  key: 'wrap',
  type: 'dropdown' as const,
  label: label('Wrap'),
  optional: true,
  dropdown: { options: [{ label: 'Red paper', value: 'red' }] },
}

function openWith(shop: Shop, custom_fields: Stripe.Checkout.SessionCreateParams.CustomField[]) {
  const form = { ui_mode: 'form', permissions: undefined }
  return openSession(shop.stripe(), { ...form, custom_fields })
}

function confirm(
  shop: Shop,
  session: Stripe.Checkout.Session,
  values: Record<string, string>,
  number?: string,
) {
  const custom_fields = Object.entries(values).map(([key, value]) => ({ key, value }))
  const question = { ...byCard(session, number), custom_fields }
  return askStripeJs(shop, stripeJsPaths.confirm, session, question)
}

const filled = [
  { key: 'engraving', text: { value: 'Ada' } },
  { key: 'guests', numeric: { default_value: '2', value: '007' } },
  { key: 'wrap', dropdown: { options: [{ value: 'red' }], value: 'red' } },
]
const values = { engraving: ' Ada ', guests: '007', wrap: 'red' }

throughEveryDoor('custom fields', (shop) => {
  const open = () => openWith(shop(), [engraving, guests, wrap])
  const fieldsOf = async ({ id }: Stripe.Checkout.Session) =>
    (await shop().stripe().checkout.sessions.retrieve(id)).custom_fields
  const unfilled = [{ text: { value: null } }, { numeric: { value: null } }, {}]

  it('hold what the shopper filled in, on the session and in its event', async () => {
    const session = await open()
    expect(session.custom_fields).toMatchObject(unfilled)
    expect(await confirm(shop(), session, values)).toMatchObject({ status: 200 })
    expect(await fieldsOf(session)).toMatchObject(filled)
    const { data } = await shop().stripe().events.list({ type: 'checkout.session.completed' })
    expect(data[0]?.data.object).toMatchObject({ id: session.id, custom_fields: filled })
  })

  it('hold it after the shopper’s bank has asked, and nothing after a decline', async () => {
    const session = await open()
    await confirm(shop(), session, values, '4000000000000002')
    expect(await fieldsOf(session)).toMatchObject(unfilled)
    await confirm(shop(), session, values, '4000002760003184')
    expect(await fieldsOf(session)).toMatchObject(unfilled)
    await askStripeJs(shop(), stripeJsPaths.authenticate, session, { result: 'authenticated' })
    expect(await fieldsOf(session)).toMatchObject(filled)
  })

  it('hold what they are pre-filled with, or nothing, where nothing is said of them', async () => {
    const session = await open()
    await confirm(shop(), session, { engraving: 'Ada' })
    expect(await fieldsOf(session)).toMatchObject([
      { text: { value: 'Ada' } },
      { numeric: { value: '2' } },
      { dropdown: { value: null } },
    ])
  })

  it('are told by whoever confirms for Stripe’s own page', async () => {
    const params = { ui_mode: 'hosted_page', success_url: 'https://shop.example/thanks' }
    const session = await openSession(shop().stripe(), {
      ...params,
      return_url: undefined,
      permissions: undefined,
      customer_email: 'ada@shop.example',
      custom_fields: [engraving],
    })
    const pay = (field: string) =>
      shop().send({
        path: `/v1/payment_pages/${session.id}/confirm`,
        body: `expected_amount=${session.amount_total}&payment_method=pm_card_visa${field}`,
      })
    expect(await pay('')).toMatchObject({ status: 400 })
    const field = '&custom_fields[0][key]=engraving&custom_fields[0][value]=Ada'
    expect(await pay(field)).toMatchObject({ status: 200 })
    expect(await fieldsOf(session)).toMatchObject([{ text: { value: 'Ada' } }])
  })

  it.each([
    [{ engraving: '' }, 'engraving: must not be empty.', 'parameter_missing'],
    [{ engraving: 'A' }, 'engraving: must have at least 2 characters.', undefined],
    [{ engraving: 'Augusta' }, 'engraving: must have at most 5 characters.', undefined],
    [{ engraving: 'Ada', guests: '1.5' }, 'guests: must have digits only.', undefined],
    [{ engraving: 'Ada', wrap: 'blue' }, 'wrap: must be the value of one', undefined],
    [{ engraving: 'Ada', ribbon: 'red' }, 'no custom field with the key ribbon.', undefined],
  ])('cannot hold %j, and nothing is paid', async (wrong, message, code) => {
    const session = await open()
    const { status, answer } = await confirm(shop(), session, wrong)
    expect([status, answer.error]).toMatchObject([
      400,
      { param: 'custom_fields', message: expect.stringContaining(message) },
    ])
    expect(answer.error.code).toBe(code)
    expect(await shop().stripe().checkout.sessions.retrieve(session.id)).toEqual(session)
  })

  it.each([
    [{ ...guests, numeric: { default_value: 'two' } }, '[numeric][default_value]', 'digits only'],
    [
      { ...engraving, text: { ...engraving.text, default_value: 'Augusta' } },
      '[text][default_value]',
      'at most 5',
    ],
    [
      { ...wrap, dropdown: { ...wrap.dropdown, default_value: 'blue' } },
      '[dropdown][default_value]',
      'one of the options',
    ],
    [
      { ...wrap, dropdown: { options: [...wrap.dropdown.options, ...wrap.dropdown.options] } },
      '[dropdown][options]',
      'unique values',
    ],
    [
      { ...engraving, text: { minimum_length: 5, maximum_length: 4 } },
      '[text][minimum_length]',
      'at most maximum_length',
    ],
  ])('are refused where nobody could fill them in: %j', async (field, param, message) => {
    await expect(openWith(shop(), [field])).rejects.toMatchObject({
      statusCode: 400,
      param: `custom_fields[0]${param}`,
      message: expect.stringContaining(message),
    })
  })
})
