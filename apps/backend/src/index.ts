export { type BackendConfig, readConfig } from './config.ts'
export { type Backend, startBackend } from './start-backend.ts'
