import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { runCommand, WrongUse } from './command-line.ts'
import { packageNames } from './package-names.ts'

const root = join(import.meta.dirname, '..')

const help = `npm run build -- [package …]

  Builds every package into its dist, and the storefront; with names, these packages alone:
  ${packageNames.join(', ')}.

  --help        print this and exit

  Exit status: 0 built, 2 wrong use, another one where a compiler or bundler ended with it.
`

/** What a package has besides its modules. */
const extras: Readonly<Record<string, () => void>> = {
  'checkout-discounts-react': () => {
    const folder = join(root, 'packages/checkout-discounts-react')
    for (const file of ['theme/theme.css', 'theme/theme.css.d.ts']) {
      cpSync(join(folder, 'src', file), join(folder, 'dist', file))
    }
  },
  'stripe-checkout-emulator'() {
    const emulator = 'packages/stripe-checkout-emulator'
    for (const [source, file] of [
      ['stripe-js/script.ts', 'stripe.js'],
      ['inspector/script.ts', 'inspector.js'],
    ]) {
      bundle(`${emulator}/src/${source}`, `${emulator}/dist/node/${file}`, [
        '--format=iife',
        '--platform=browser',
        '--minify',
      ])
    }
    // In one file: some hundred small ones take longer to find than to run.
    bundle(`${emulator}/src/cli.ts`, `${emulator}/dist/node/cli.js`, [
      '--format=esm',
      '--platform=node',
      '--no-codeSplitting',
      ...['rolldown', 'tinyqueue', 'ws'].flatMap((name) => ['--external', name]),
    ])
  },
}

await runCommand('build', () => {
  const { values, positionals: asked } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const unknown = asked.find((name) => !packageNames.includes(name))
  if (unknown !== undefined) throw new WrongUse(`there is no package «${unknown}».`)
  // A package sees what it depends on as built: in their order, whatever the order of the names.
  for (const name of packageNames) {
    if (asked.length > 0 && !asked.includes(name)) continue
    buildPackage(name)
    extras[name]?.()
  }
  if (asked.length === 0) {
    run('vite', ['build', 'apps/storefront', '--config', 'apps/storefront/vite.config.ts'])
  }
})

function buildPackage(name: string): void {
  const directory = join(root, 'packages', name)
  rmSync(join(directory, 'dist'), { recursive: true, force: true })
  const cache = join(root, 'node_modules/.cache/build')
  mkdirSync(cache, { recursive: true })
  const config = join(cache, `${name}.json`)
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        rootDir: join(directory, 'src'),
        outDir: join(directory, 'dist'),
        noEmit: false,
        declaration: true,
        sourceMap: true,
        customConditions: [],
        typeRoots: [join(root, 'node_modules/@types'), join(root, 'node_modules')],
      },
      include: [join(directory, 'src')],
      exclude: ['**/*.test.*', '**/*.stories.*', '**/*.example.*', '**/testing/**'].map((files) =>
        join(directory, 'src', files),
      ),
    }),
  )
  process.stdout.write(`— ${name}\n`)
  run('tsc', ['--project', config])
}

function bundle(source: string, file: string, options: string[]): void {
  run('rolldown', [source, `--file=${file}`, ...options])
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
