export { mountInspector } from './mount-inspector.ts'
