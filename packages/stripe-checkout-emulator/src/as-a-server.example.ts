import { Stripe } from 'stripe'

const stripe = new Stripe('sk_test_any', { host: '127.0.0.1', port: 12111, protocol: 'http' })

/** As a program would go on: any call of the SDK. */
export const tenOff = () => stripe.coupons.create({ percent_off: 10 })
