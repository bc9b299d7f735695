export { IntegrationError } from './integration-error.ts'
export { installStripeJs } from './install-stripe-js.ts'
export { createStripeConstructor } from './stripe-constructor.ts'
export type {
  EmulatedStripe,
  StripeConstructor,
  StripeConstructorOptions,
  StripeOptions,
} from './stripe-constructor.ts'
export type { Train } from './wire.ts'
