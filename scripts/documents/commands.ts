import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { help } from '../../packages/stripe-checkout-emulator/src/node/cli-options.ts'
import { verifyHelp } from '../../packages/stripe-checkout-emulator/src/node/verify/verify-options.ts'
import { root } from './documents.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** What a reader has, or gets by one of the others. */
const programs = ['cd', 'curl', 'git', 'mkdir', 'node', 'npm', 'npx', 'python3', 'stripe']

/** What `npx` runs in these documents, and what is known of its options. */
const bins: Readonly<Record<string, string | undefined>> = {
  node: undefined,
  'stripe-checkout-emulator': help,
  'stripe-checkout-emulator verify': verifyHelp,
  vite: undefined,
  vitest: undefined,
  tsc: undefined,
}

/** The single commands of a block: without comments, one of each line or `&&`. */
export function commandsIn(code: string): string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*/, '').split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '')
}

/** @returns what of it is not there; null where all is */
export function unknownCommand(command: string): string | null {
  const [program = '', first = '', second = ''] = words(command)
  if (!programs.includes(program)) return `no program «${program}»: ${command}`
  if (program === 'npm' && first === 'run' && !Object.hasOwn(scripts, second)) {
    return `no script «${second}» in package.json: ${command}`
  }
  if (program !== 'npx') return null
  if (!Object.hasOwn(bins, first)) return `no program «${first}»: ${command}`
  const options = (bins[`${first} ${second}`] ?? bins[first])?.match(/--[\w-]+/g)
  const unknown = words(command).find((word) => word.startsWith('--') && !options?.includes(word))
  return options && unknown ? `no option ${unknown}: ${command}` : null
}

/** Settings of the environment in front are none. */
function words(command: string): string[] {
  return command.replace(/^(?:[A-Z_]+=\S* )+/, '').split(/\s+/)
}
