/**
 * Asks as the emulated Stripe.js of a page asks its emulator.
 *
 * @param emulatorUrl where the emulator is
 */
export function askAsPage(emulatorUrl: string, clientSecret: string) {
  return async function ask(what: string, question: object = {}) {
    const response = await fetch(`${emulatorUrl}/emulator/stripe-js/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key: 'pk_test_any',
        client_secret: clientSecret,
        locale: 'en',
        ...question,
      }),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
}
