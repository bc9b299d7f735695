import type {
  Appearance,
  StripeCheckoutElementsOptions,
  StripeCheckoutLoadActionsSuccess,
} from '@stripe/stripe-js'
import { expect, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'

import { createStripeConstructor } from '../stripe-js/stripe-constructor.ts'
import { axeFindings, pageBackground } from './axe-findings.ts'
import { openShop } from './open-checkout.ts'

interface StageOptions {
  /** Of the session and the shop. */
  shop?: Parameters<typeof openShop>[0]
  elements?: StripeCheckoutElementsOptions
  /** BCP 47 */
  locale?: string
}

type Themes = NonNullable<Appearance['theme']>

interface Mountable {
  once(name: 'ready', handler: () => void): unknown
  mount(place: HTMLElement): void
  destroy(): void
}

/** A page in a real browser, on a shop of its own, that elements are put on. */
export async function openStage({ shop: options, elements = {}, locale = 'en-US' }: StageOptions) {
  const { shop, stripe } = await openStripe(options, locale)
  const checkout = stripe.initCheckoutElementsSdk({
    clientSecret: shop.clientSecret,
    elementsOptions: elements,
  })
  const loaded = await checkout.loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  showTotal(loaded.actions)
  return { shop, checkout, actions: loaded.actions, put }
}

/** The same of a page whose fields are all in one form. */
export async function openFormStage(options?: StageOptions['shop'], appearance: Appearance = {}) {
  const params = { ui_mode: 'form' as const, ...options?.params }
  const { shop, stripe } = await openStripe({ ...options, params }, 'en-US')
  const { clientSecret } = shop
  const checkout = stripe.initCheckoutFormSdk({ clientSecret, appearance })
  const loaded = await checkout.loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  showTotal(loaded.actions)
  return { shop, checkout, actions: loaded.actions, put }
}

/** As a page does: what has not shown the total cannot confirm. */
function showTotal({ getSession }: Pick<StripeCheckoutLoadActionsSuccess, 'getSession'>): void {
  void getSession().total.total.amount
}

async function openStripe(options: StageOptions['shop'], locale: string) {
  const shop = await openShop(options)
  const { fetch } = shop.emulator
  const Stripe = createStripeConstructor({ apiBase: 'https://api.stripe.com', fetch })
  return { shop, stripe: Stripe('pk_test_123', { locale }) }
}

/** Puts an element on the page, and waits until it is ready. */
export async function put<Element extends Mountable>(element: Element): Promise<Element> {
  const place = document.createElement('div')
  document.body.append(place)
  onTestFinished(() => {
    element.destroy()
    place.remove()
  })
  const ready = new Promise<void>((resolve) => {
    element.once('ready', resolve)
  })
  element.mount(place)
  await ready
  return element
}

/** The nth frame of a title: what is in it, and its document. */
export function frameOf(title: string, index = 0) {
  const within = () => page.frameLocator(page.getByTitle(title).nth(index))
  const field = (label: string) => within().getByLabelText(label, { exact: true })
  return {
    within,
    field,
    /** @param zip null: the form does not ask for one */
    async typeCard(number = '4242424242424242', zip: string | null = '94107') {
      await field('Card number').fill(number)
      await field('Expiration date').fill('1240')
      await field('Security code').fill('123')
      if (zip !== null) await field('ZIP code').fill(zip)
    },
    document() {
      const frames = document.querySelectorAll<HTMLIFrameElement>(`iframe[title='${title}']`)
      const inner = frames[index]?.contentDocument
      if (!inner) throw new Error(`There is no ${title}.`)
      return inner
    },
  }
}

/** Presses a button on the bank's page, once it is there. */
export async function answerBank(answer: 'authorize' | 'fail'): Promise<void> {
  const button = () =>
    document
      .querySelector<HTMLIFrameElement>('dialog iframe')
      ?.contentDocument?.querySelector('iframe')
      ?.contentDocument?.querySelector<HTMLButtonElement>(`#test-source-${answer}-3ds`)
  await expect.poll(button).toBeTruthy()
  button()?.click()
}

/** What axe finds in a frame under each theme. */
export async function findingsInThemes(
  { document }: Pick<ReturnType<typeof frameOf>, 'document'>,
  changeAppearance: (appearance: Appearance) => void,
): Promise<unknown[]> {
  const findings: unknown[] = []
  for (const theme of ['stripe', 'night', 'flat'] satisfies Themes[]) {
    changeAppearance({ theme, disableAnimations: true })
    const found = await axeFindings(document(), pageBackground[theme])
    findings.push(...found.map((finding) => [theme, ...finding]))
  }
  return findings
}
