#!/usr/bin/env node
import { existsSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `stripe-checkout-emulator needs Node 22.13 or later; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}

const built = new URL('../dist/node/cli.js', import.meta.url)
await import(existsSync(built) ? built.href : new URL('../src/cli.ts', import.meta.url).href)
