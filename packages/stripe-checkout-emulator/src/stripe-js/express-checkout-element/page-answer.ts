import { IntegrationError } from '../integration-error.ts'
import { refuseOtherOptions } from '../element/refuse-other-options.ts'

const limitMs = 1000

export interface PageAnswer {
  resolve(details?: object): void
  reject(): void
}

/**
 * Asks the page by an event that it answers by `resolve` or `reject`, within a second as on Stripe.
 *
 * @param emit given what the event carries to be answered by
 * @returns whether it was resolved
 * @see https://docs.stripe.com/js/elements_object/express_checkout_element_click_event
 */
export async function askPage(name: string, emit: (answer: PageAnswer) => void): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => {
    resolve(false)
    throw new IntegrationError(`${name}: call resolve or reject within ${limitMs} ms.`)
  }, limitMs)
  emit({
    resolve(details = {}) {
      // What is due comes from the session, and is not the page's to say.
      refuseOtherOptions(`${name}: resolve`, details, [])
      resolve(true)
    },
    reject: () => resolve(false),
  })
  const isResolved = await promise
  clearTimeout(timer)
  return isResolved
}
