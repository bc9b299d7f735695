import type { EmulatorControl, NamespaceControl } from '../../control/emulator-control.ts'
import { randomId } from '../../random-id.ts'
import { type PostOptions, post } from './post.ts'
import type { VerifyOptions } from './verify-options.ts'
import { answerInWords } from './words.ts'

export interface SessionInHand {
  id: string
  account: NamespaceControl
  /** What the shop gave the browser with it. */
  cookies: string
}

/** 105.00 usd. Permissions as the preview has them, which no stable type knows. */
const usualParams: Readonly<Record<string, unknown>> = {
  mode: 'payment',
  ui_mode: 'elements',
  return_url: 'https://shop.example/receipt/{CHECKOUT_SESSION_ID}',
  permissions: { update_discounts: 'server_only' },
  line_items: [
    {
      quantity: 3,
      price_data: { currency: 'usd', unit_amount: 3_500, product_data: { name: 'Mug' } },
    },
  ],
}

/**
 * Opens a Checkout Session, or lets the shop do it.
 *
 * @throws Error with one line where there is none then
 */
export async function openSession(
  control: EmulatorControl,
  { session, create, namespace }: VerifyOptions,
  options: PostOptions,
): Promise<SessionInHand> {
  if (create) return createdByShop(control, create, options)
  const account = control.namespace(namespace)
  const id = randomId('cs_test', 58)
  try {
    await account.seed({ 'checkout.sessions': [{ ...usualParams, ...session, id }] })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`no Checkout Session could be opened, see --session: ${message}`, {
      cause: error,
    })
  }
  return { id, account, cookies: '' }
}

async function createdByShop(
  control: EmulatorControl,
  { url, body }: NonNullable<VerifyOptions['create']>,
  options: PostOptions,
): Promise<SessionInHand> {
  const { answer, cookies } = await post(url, body, options)
  const id = answer.status === null ? undefined : /cs_test_[A-Za-z0-9]+/.exec(answer.body)?.[0]
  if (id === undefined) {
    throw new Error(`${url} opened no session: ${answerInWords(answer)}. See --create-body.`)
  }
  for (const { name } of await control.namespaces()) {
    const account = control.namespace(name)
    const found = await account.session(id).catch(() => null)
    if (found) return { id, account, cookies }
  }
  throw new Error(
    `${url} opened a session that is not at the emulator. Give your server its address as Stripe's API base.`,
  )
}
