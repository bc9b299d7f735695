import type { EmulatorControl } from '../../control/emulator-control.ts'
import { type ConfirmRequest, stripeJsPaths } from '../../stripe-js/wire.ts'
import type { SessionInHand } from './open-session.ts'

/** Ends a session; says why where it could not. */
type EndSession = (control: EmulatorControl, session: SessionInHand) => Promise<string | undefined>

/** As Stripe does after a day. */
export const expireSession: EndSession = async (control, session) => {
  const response = await askApi(control, session, 'POST', '/expire')
  return response.ok ? undefined : `the session could not be expired: ${await reasonOf(response)}`
}

/**
 * As a shopper does who pays by card. A session that the shop opened may want more of a shopper,
 * such as an address.
 */
export const paySession: EndSession = async (control, session) => {
  const read = await askApi(control, session, 'GET')
  const { client_secret: secret, amount_total: total } = await read.json()
  if (typeof secret !== 'string') {
    return 'the session is paid on a page of Stripe’s, which is not emulated'
  }
  const response = await control.fetch(stripeJsPaths.confirm, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(paymentOf(secret, total)),
  })
  if (!response.ok) return `the session could not be paid: ${await reasonOf(response)}`
  const { status } = await session.account.session(session.id)
  return status === 'complete' ? undefined : 'the session could not be paid by card alone'
}

function paymentOf(clientSecret: string, totalMinor: number): ConfirmRequest {
  const card = { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123' }
  const byCard = { card, billing_details: { country: 'US', postal_code: '10001' } }
  return {
    key: 'pk_test_verify',
    client_secret: clientSecret,
    locale: 'en',
    email: 'verify@shop.example',
    expected_amount: totalMinor,
    payment_method: totalMinor === 0 ? null : byCard,
  }
}

function askApi(
  control: EmulatorControl,
  { id, account }: SessionInHand,
  method: 'GET' | 'POST',
  what = '',
): Promise<Response> {
  const key = account.name === 'default' ? 'sk_test_verify' : `sk_test_ns_${account.name}`
  const headers = { authorization: `Bearer ${key}` }
  return control.fetch(`/v1/checkout/sessions/${id}${what}`, { method, headers })
}

async function reasonOf(response: Response): Promise<string> {
  const { error } = await response.json()
  return error?.message ?? `HTTP ${response.status}`
}
