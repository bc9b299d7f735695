import type {
  PaymentIntentResult,
  Stripe,
  StripeCheckoutElementsSdk,
  StripeCheckoutFormSdk,
  StripeElements,
  StripeElementsOptionsClientSecret,
  StripePaymentElement,
  StripePaymentElementOptions,
} from '@stripe/stripe-js'
import { describe, expect, test } from 'vitest'

import {
  argumentsOf,
  membersOf,
  omittedFrom,
  stripeJsDeclarations,
} from '../testing/declared-members.ts'
import { openCheckout, openShop } from '../testing/open-checkout.ts'
import type { CheckoutActions } from './checkout/checkout-actions.ts'
import { createStripeConstructor, type EmulatedStripe } from './stripe-constructor.ts'

const checkoutTypes = stripeJsDeclarations('checkout.d.ts')
const actionNames = membersOf(checkoutTypes, 'StripeCheckoutLoadActionsSuccess')
const address = { country: 'US', line1: '1 Main St', city: 'New York', postal_code: '10001' }

/** One call of each action. A new one of Stripe's fails the test until it stands here too. */
const calls: Record<string, (actions: CheckoutActions) => unknown> = {
  addOptionalLineItem: (actions) => actions.addOptionalLineItem('price_1'),
  applyPromotionCode: (actions) => actions.applyPromotionCode('HELLO'),
  confirm: (actions) => actions.confirm({ email: 'nonsense' }),
  getSession: (actions) => actions.getSession(),
  removeOptionalLineItem: (actions) => actions.removeOptionalLineItem('price_1'),
  removePromotionCode: (actions) => actions.removePromotionCode(),
  runServerUpdate: (actions) => actions.runServerUpdate(async () => undefined),
  updateBillingAddress: (actions) => actions.updateBillingAddress({ address }),
  updateBusinessName: (actions) => actions.updateBusinessName('Analytical Engines'),
  updateEmail: (actions) => actions.updateEmail('ada@example.com'),
  updateIndividualName: (actions) => actions.updateIndividualName('Ada Lovelace'),
  updateLineItemQuantity: (actions) =>
    actions.updateLineItemQuantity({ lineItem: 'li_1', quantity: 2 }),
  updatePhoneNumber: (actions) => actions.updatePhoneNumber('+15551234567'),
  updateShippingAddress: (actions) => actions.updateShippingAddress({ name: 'Ada', address }),
  updateShippingOption: (actions) => actions.updateShippingOption('shr_1'),
  updateTaxIdInfo: (actions) =>
    actions.updateTaxIdInfo({
      businessName: 'Analytical Engines',
      taxId: { type: 'eu_vat', value: 'DE123456789' },
    }),
  validateElements: (actions) => actions.validateElements(),
}

async function openForm() {
  const shop = await openShop()
  const { fetch } = shop.emulator
  const Stripe = createStripeConstructor({ apiBase: 'https://api.stripe.com', fetch })
  return Stripe('pk_test_1').initCheckoutFormSdk({ clientSecret: shop.clientSecret })
}

/** Calls `createX` and `getX` for each X, and says which of them are not emulated. */
function refusedElements(sdk: object, members: readonly string[]): string[] {
  const names = members.filter((name) => name.startsWith('get')).map((name) => name.slice(3))
  return names.filter((name) => {
    try {
      const element: unknown = Reflect.get(sdk, `create${name}`)()
      expect(Reflect.get(sdk, `get${name}`)()).toBe(element)
      return false
    } catch (error) {
      expect(error).toMatchObject({ message: `checkout.create${name} is not emulated.` })
      expect(() => Reflect.get(sdk, `get${name}`)()).toThrow('is not emulated')
      return true
    }
  })
}

describe('the declarations of @stripe/stripe-js', () => {
  test('have actions, and each is called', async () => {
    expect(Object.keys(calls).toSorted()).toEqual(actionNames.toSorted())
    const { actions } = await openCheckout(await openShop())
    for (const name of actionNames) {
      const result = await calls[name]?.(actions)
      expect([name, result]).toEqual([name, expect.objectContaining(shapeOf(name))])
    }
  })

  test('leave some of them to the form', async () => {
    const omitted = omittedFrom(checkoutTypes, 'StripeCheckoutFormLoadActionsSuccess')
    expect(omitted).not.toEqual([])
    const loaded = await (await openForm()).loadActions()
    const names = 'actions' in loaded ? Object.keys(loaded.actions) : []
    expect(names.toSorted()).toEqual(
      actionNames.filter((name) => !omitted.includes(name)).toSorted(),
    )
  })

  test('have options of confirm, which are understood or refused by name', async () => {
    const { actions } = await openCheckout(await openShop())
    for (const name of argumentsOf(checkoutTypes, 'confirm')) {
      const said = await actions.confirm({ [name]: {} }).then(
        () => '',
        (error: Error) => error.message,
      )
      const isRefused = said === `confirm: ${name} is not emulated.`
      expect([name, isRefused]).toEqual([name, notYetConfirmedWith.includes(name)])
    }
  })

  test('have elements, of which the same are created and got', async () => {
    const members = membersOf(checkoutTypes, 'StripeCheckoutElementsSdk')
    const { checkout } = await openCheckout(await openShop())
    expect(Object.keys(checkout)).toEqual(expect.arrayContaining(members))
    expect(refusedElements(checkout, members)).toEqual([])
  })

  test('have a form, of which the same is true', async () => {
    const members = membersOf(checkoutTypes, 'StripeCheckoutFormSdk')
    const checkout = await openForm()
    expect(Object.keys(checkout)).toEqual(expect.arrayContaining(members))
    expect(refusedElements(checkout, members)).toEqual([])
  })

  test('have methods of Stripe(), and each is there or refused by name', async () => {
    const { fetch } = (await openShop()).emulator
    const Stripe = createStripeConstructor({ apiBase: 'https://api.stripe.com', fetch })
    const stripe = Stripe('pk_test_1')
    const here = [
      'confirmPayment',
      'elements',
      'initCheckoutElementsSdk',
      'initCheckoutFormSdk',
      'registerAppInfo',
      'retrievePaymentIntent',
    ]
    expect(Object.keys(stripe)).toEqual(expect.arrayContaining(here))
    const members = membersOf(stripeJsDeclarations('stripe.d.ts'), 'Stripe')
    expect(members).toEqual(expect.arrayContaining(here))
    for (const name of members.filter((member) => !here.includes(member))) {
      expect(() => Reflect.get(stripe, name)()).toThrow(`stripe.${name} is not emulated.`)
    }
  })
})

const notYetConfirmedWith = ['onRequiresApproval']

function shapeOf(action: string): object {
  return action === 'getSession'
    ? { status: { type: 'open' } }
    : { type: expect.stringMatching(/^success$|^error$/) }
}

/** All but the form itself. */
type WithoutForm<Sdk> = Omit<Sdk, 'createForm' | 'getForm'>

/** Compiled, and never called: the types that are declared here are those of Stripe. */
export const isOfficial = (stripe: EmulatedStripe) =>
  stripe satisfies Pick<Stripe, 'retrievePaymentIntent'> & {
    // Stripe's type says by overloads that one way of it answers errors only.
    confirmPayment(...options: Parameters<Stripe['confirmPayment']>): Promise<PaymentIntentResult>
    elements(options: StripeElementsOptionsClientSecret): {
      create(type: 'payment', options?: StripePaymentElementOptions): StripePaymentElement
      getElement(type: 'payment'): StripePaymentElement | null
    } & Pick<StripeElements, 'fetchUpdates' | 'on' | 'submit' | 'update'>
    initCheckoutElementsSdk(
      ...options: Parameters<Stripe['initCheckoutElementsSdk']>
    ): StripeCheckoutElementsSdk
    initCheckoutFormSdk(
      ...options: Parameters<Stripe['initCheckoutFormSdk']>
    ): WithoutForm<StripeCheckoutFormSdk>
  }
