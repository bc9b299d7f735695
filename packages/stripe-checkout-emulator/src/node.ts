export {
  type EmulatorServer,
  type EmulatorServerOptions,
  startStripeEmulatorServer,
} from './node/start-server.ts'
