import { spawnSync } from 'node:child_process'

/** What `npm run check` asks of every change, the quickest first. All run, so that one run tells all. */
const checks: [name: string, command: string, ...args: string[]][] = [
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint', '--deny-warnings', '--report-unused-disable-directives', '.'],
  ['types', 'tsc', '--noEmit'],
  ['unused code', 'knip', '--no-progress'],
]

const failed = checks.filter(([name, command, ...args]) => {
  process.stdout.write(`\n— ${name}: ${command} ${args.join(' ')}\n`)
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0
})

process.stdout.write(
  failed.length === 0
    ? '\nAll checks passed.\n'
    : `\nFailed: ${failed.map(([name]) => name).join(', ')}. «npm run format» mends the format.\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1
