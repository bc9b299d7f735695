import type { Route } from 'playwright'

/**
 * Has an emulator answer what a page asks of Stripe's host, at the network: the page loads
 * `https://js.stripe.com` as it does live, and nothing in it knows of an emulator.
 */
export async function answerAsStripe(route: Route, emulatorUrl: string): Promise<void> {
  const { pathname, search } = new URL(route.request().url())
  await route.fulfill({ response: await route.fetch({ url: emulatorUrl + pathname + search }) })
}
