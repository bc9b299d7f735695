export { type BackendConfig, readConfig } from './config/read-config.ts'
export { type Backend, startBackend } from './start-backend.ts'
