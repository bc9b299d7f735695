import { askAsPage } from './ask-as-page.ts'

/**
 * What Stripe.js does in a page that pays a PaymentIntent, as the emulated one says it to its
 * emulator.
 *
 * @param emulatorUrl where the emulator is
 */
export function intentPage(emulatorUrl: string, clientSecret: string) {
  const ask = askAsPage(emulatorUrl, clientSecret)
  return {
    amount: async (): Promise<number> => (await ask('intent')).payment_intent.amount,
    pay: (number = '4242424242424242') =>
      ask('intent/confirm', {
        params: {
          payment_method_data: {
            type: 'card',
            card: { number, exp_month: 12, exp_year: 2040, cvc: '123' },
          },
          return_url: 'https://shop.example/receipt',
        },
      }),
  }
}
