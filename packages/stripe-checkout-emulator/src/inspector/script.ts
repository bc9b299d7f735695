import { createControlClient } from '../control/create-control-client.ts'
import { mountInspector } from './mount-inspector.ts'

/** The page that the HTTP server serves. */
document.body.style.margin = '0'
mountInspector(document.body, createControlClient(window.location.origin))
