import { createControlClient } from '../control/create-control-client.ts'
import { draw } from './draw.ts'
import { mountInspector } from './mount-inspector.ts'

/** The page that the HTTP server serves. */
const { origin } = window.location
const main = draw('main')
document.body.style.margin = '0'
document.body.append(main)
mountInspector(main, createControlClient(origin), { url: origin })
