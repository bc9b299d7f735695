import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { commandsIn, unknownCommand } from './commands.ts'
import { readDocuments, root, snippetsIn } from './documents.ts'
import { missingExample } from './examples.ts'

/** The reference is made of the comments: it has no examples of its own. */
const documents = readDocuments().filter(({ path }) => !path.startsWith('docs/api/'))

test.each(documents.map((document) => [document.path, document] as const))(
  'what %s shows is to the letter what is compiled and run',
  (path, document) => {
    const wrong = snippetsIn(document).flatMap((snippet) => {
      const found = snippet.language === 'json' ? unreadable(snippet.code) : missingExample(snippet)
      return found === null ? [] : [`${path}:${snippet.line} ${found}`]
    })
    expect(wrong).toEqual([])
  },
)

test.each(documents.map((document) => [document.path, document] as const))(
  'every command in %s is there',
  (path, document) => {
    const wrong = snippetsIn(document)
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code, line }) =>
        commandsIn(code)
          .map(unknownCommand)
          .filter((found) => found !== null)
          .map((found) => `${path}:${line} ${found}`),
      )
    expect(wrong).toEqual([])
  },
)

test('a document differs from its example in no letter', () => {
  const code = readFileSync(join(root, 'docs/guides/first-checkout/src/main.tsx'), 'utf8')
  const snippet = { language: 'tsx', line: 1, code }
  expect(missingExample(snippet)).toBeNull()
  expect(missingExample({ ...snippet, code: code.replace('#root', '#main') })).toMatch('#main')
})

test('a command that is none is found', () => {
  const found = commandsIn(
    'npm run nothing # so\nnpx stripe-checkout-emulator --prot 1 && npx stripe-checkout-emulator verify --end',
  )
  expect(found.map(unknownCommand)).toEqual([
    expect.stringContaining('nothing'),
    expect.stringContaining('--prot'),
    expect.stringContaining('--end'),
  ])
})

function unreadable(json: string): string | null {
  try {
    JSON.parse(json)
    return null
  } catch (error) {
    return String(error)
  }
}
