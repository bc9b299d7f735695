import type {
  StripeCheckoutLoadActionsSuccess,
  StripeCheckoutValidateElementsResult,
} from '@stripe/stripe-js'

import type { CheckoutContext } from './checkout-context.ts'
import type { ElementControl, ElementName } from './checkout-element.ts'

type ValidationError = Extract<
  StripeCheckoutValidateElementsResult,
  { type: 'error' }
>['error']['validation_errors'][number]

interface AskingElement {
  element: ValidationError['element']
  control: Pick<ElementControl<unknown>, 'validate'>
}

/**
 * Looks at all elements on the page, and shows in each what is wrong.
 *
 * Choice: it waits for nothing, since it changes nothing; elements that ask for nothing do not
 * count, and the message is that of the first element.
 *
 * @see https://docs.stripe.com/js/custom_checkout/validate_elements
 */
export function createValidateElements({
  elements,
  store,
}: CheckoutContext): StripeCheckoutLoadActionsSuccess['validateElements'] {
  return async () => {
    const asked = elementsThatAsk(elements)
    const validation_errors = validate(asked)
    if (asked.length === 0) {
      const message = 'There are no mounted elements to validate.'
      return { type: 'error', error: { code: 'no_elements', message, validation_errors } }
    }
    const [first] = validation_errors
    if (!first) return { type: 'success', session: store.read() }
    const { message } = first
    return { type: 'error', error: { code: 'validation_error', message, validation_errors } }
  }
}

/** What is on the page for the shopper to fill in. */
export function elementsThatAsk(elements: CheckoutContext['elements']): AskingElement[] {
  return elements
    .controls()
    .flatMap(([name, control]) =>
      asksForSomething(name) && control.isMounted() ? [{ element: name, control }] : [],
    )
}

/** Shows in each element what is wrong there. */
export function validate(asked: readonly AskingElement[]): ValidationError[] {
  return asked.flatMap(({ element, control }) => {
    const message = control.validate()
    return message === null ? [] : [{ element, message }]
  })
}

function asksForSomething(name: ElementName): name is ValidationError['element'] {
  return name !== 'currencySelector' && name !== 'expressCheckout'
}
