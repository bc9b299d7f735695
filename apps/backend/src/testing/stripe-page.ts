import { askAsPage } from './ask-as-page.ts'

/**
 * What Stripe.js does in the shopper's page, as the emulated one says it to its emulator.
 *
 * @param emulatorUrl where the emulator is
 */
export function stripePage(emulatorUrl: string, clientSecret: string) {
  const askAny = askAsPage(emulatorUrl, clientSecret)
  const ask = (what: string, question: object) =>
    askAny(what, { betas: [], train: 'endive', ...question })
  return {
    shipTo: (country: string) =>
      ask('change', { change: { type: 'shipping_address', contact: contactIn(country) } }),
    /** @param amountMinor what the page showed */
    pay: (amountMinor: number) =>
      ask('confirm', {
        email: 'ada@example.com',
        expected_amount: amountMinor,
        payment_method: {
          card: { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123' },
          billing_details: { country: 'US', postal_code: '10001' },
        },
      }),
  }
}

function contactIn(country: string) {
  const street = { line1: 'Hauptstraße 1', line2: null, city: 'Stadt', state: null }
  return {
    name: 'Ada',
    phone: null,
    address: { ...street, country, postal_code: '10115' },
  }
}
