import { installStripeJs } from './install-stripe-js.ts'
import { trainOf } from './train.ts'

// Read at once: it is null as soon as the script has run.
const script = document.currentScript
if (!(script instanceof HTMLScriptElement)) {
  throw new Error('The emulated Stripe.js is a classic script: load it with a <script src>.')
}
const { origin, pathname } = new URL(script.src)
installStripeJs({ apiBase: origin, train: trainOf(pathname) })
