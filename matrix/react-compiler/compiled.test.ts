import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { transformSync } from '@babel/core'
import compiler from 'babel-plugin-react-compiler'
import { useServerDiscount } from 'checkout-discounts-react'
import { expect, test } from 'vitest'

interface CompilerEvent {
  kind: string
  fnName?: string | null
  fnLoc?: { start: { line: number } } | null
  detail?: { reason?: string }
}

const source = join(import.meta.dirname, '../../packages/checkout-discounts-react/src')
const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter(
  (file) => !/\.(?:test|stories|example|d)\.|(?:^|\/)testing\//.test(file),
)

/** What the compiler says of each function that it takes for a component or hook. */
function compile(file: string): CompilerEvent[] {
  const events: CompilerEvent[] = []
  transformSync(readFileSync(join(source, file), 'utf8'), {
    filename: file,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
    plugins: [
      [
        compiler,
        {
          panicThreshold: 'none',
          logger: { logEvent: (_: unknown, event: CompilerEvent) => events.push(event) },
        },
      ],
    ],
  })
  return events
}

const events = files.flatMap((file) => compile(file).map((event) => ({ ...event, file })))

test('the compiler gives up on no component and no hook', () => {
  const givenUp = events
    .filter(({ kind }) => kind !== 'CompileSuccess')
    .map(({ file, fnLoc, detail }) => `${file}:${fnLoc?.start.line}: ${detail?.reason}`)
  expect(givenUp).toEqual([])
})

const declaration = /^(?:export )?(?:const \w+ = forwardRef\()?function ((?:use)?[A-Z]\w*)/gm

test('the compiler passes over nothing that is declared as a component or a hook', () => {
  const compiled = new Set(events.map(({ fnName }) => fnName))
  const declared = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(declaration)].map(([, name]) => name),
  )
  expect(declared.length).toBeGreaterThan(5)
  // A hook by name only, with nothing to compile.
  expect(declared.filter((name) => !compiled.has(name))).toEqual(['useRenderedPart'])
})

test('the tests of this project run on what it made', () => {
  // A slot of the cache that compiled functions keep.
  expect(String(useServerDiscount)).toContain('$[0]')
})
