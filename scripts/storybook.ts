import { spawnSync } from 'node:child_process'

const port = process.env.STORYBOOK_PORT ?? '6006'
const { status } = spawnSync(
  'storybook',
  ['dev', '--port', port, '--exact-port', '--no-open', '--disable-telemetry'],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
