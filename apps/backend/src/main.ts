import { enableCompileCache } from 'node:module'

// Before anything else is loaded: a later start finds compiled what this one compiles.
enableCompileCache()
await import('./run.ts')
