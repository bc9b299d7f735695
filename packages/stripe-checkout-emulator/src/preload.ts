/**
 * Sends a Node program's requests to `https://api.stripe.com` to an emulator, and leaves the
 * program as it is: `node --import stripe-checkout-emulator/preload app.js`.
 *
 * The environment's `STRIPE_EMULATOR_URL` says where that is. Default: `http://127.0.0.1:12111`.
 *
 * @module
 */
import { redirectStripe } from './node/redirect-stripe.ts'

redirectStripe(process.env['STRIPE_EMULATOR_URL'] || 'http://127.0.0.1:12111')
