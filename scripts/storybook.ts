import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

import { loadEnvFile } from '../apps/backend/src/config/load-env-file.ts'
import { runCommand } from './command-line.ts'
import { portFrom } from './port-from.ts'

const help = `npm run storybook

  Serves the parts in their states on localhost, at STORYBOOK_PORT (from the environment or .env;
  default: 6006). Ctrl-C ends it.

  --help        print this and exit

  Exit status: 2 wrong use: an argument, or a variable; else Storybook's own.
`

await runCommand('storybook', () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  loadEnvFile()
  const port = String(portFrom('STORYBOOK_PORT', 6006))
  const { status } = spawnSync(
    'storybook',
    ['dev', '--port', port, '--exact-port', '--no-open', '--disable-telemetry'],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
})
