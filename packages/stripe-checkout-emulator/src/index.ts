export { createStripeEmulator } from './create-stripe-emulator.ts'
export type {
  EmulatorNamespace,
  EmulatorRequest,
  EmulatorResponse,
  RequestLogEntry,
  StripeEmulator,
  StripeEmulatorOptions,
} from './emulator.ts'
