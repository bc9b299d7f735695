export { createControlClient, type ControlClientOptions } from './control/create-control-client.ts'
export type { EmulatorClock } from './control/emulator-clock.ts'
export type {
  ClockChange,
  EmulatorControl,
  EmulatorManifest,
  InspectedEvent,
  InspectedSession,
  NamespaceControl,
  NamespaceStatus,
  SettingsChange,
  WebhookSwitches,
} from './control/emulator-control.ts'
export type {
  ArmedFault,
  EmulatorFaults,
  Fault,
  FaultAnswer,
  FaultBody,
  FaultHandle,
  FaultyAnswer,
  NamedFault,
} from './control/faults/fault.ts'
export { type Scenario, type ScenarioName, scenarios } from './control/scenarios.ts'
export type { EmulatorSeed, Seeded } from './control/seed.ts'
export type { EmulatorState } from './control/state/emulator-state.ts'
export { createStripeEmulator } from './create-stripe-emulator.ts'
export type {
  EmulatorNamespace,
  EmulatorRequest,
  EmulatorResponse,
  ListenerConnection,
  NamespaceChange,
  RequestLogEntry,
  StripeEmulator,
  StripeEmulatorOptions,
} from './emulator.ts'
export type { EmulatorWebhooks, WebhookDelivery } from './webhooks/emulator-webhooks.ts'
