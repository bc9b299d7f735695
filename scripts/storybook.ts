import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const envFile = join(import.meta.dirname, '../.env')
if (existsSync(envFile)) process.loadEnvFile(envFile)

const port = process.env.STORYBOOK_PORT || '6006'
const { status } = spawnSync(
  'storybook',
  ['dev', '--port', port, '--exact-port', '--no-open', '--disable-telemetry'],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
