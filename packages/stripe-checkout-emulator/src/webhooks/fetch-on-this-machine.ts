const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * Where webhooks go unless the emulator was given a `fetch`: to this machine and no further, so
 * that a shop that registers its real address does not send it emulated events.
 *
 * @param alsoTo URLs that were asked for by name
 */
export function fetchOnThisMachine(alsoTo: readonly { url: string }[]) {
  return (url: string, init: RequestInit): Promise<Response> => {
    if (loopback.test(new URL(url).hostname) || alsoTo.some((other) => other.url === url)) {
      // Looked up at each call: interceptors put their own in the place of the global one.
      return fetch(url, init)
    }
    return Promise.reject(
      new Error(
        'stripe-checkout-emulator delivers to this machine alone, unless createStripeEmulator is given a `fetch`.',
      ),
    )
  }
}
