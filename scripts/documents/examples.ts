import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { filesOf, root, type Snippet } from './documents.ts'

/** Where snippets in a language come from: files that are compiled, and run where they can be. */
const filesByLanguage: Readonly<Record<string, readonly string[]>> = {
  ts: ['**/*.example.{ts,tsx,test.ts}', 'docs/guides/**/*.{ts,tsx}', 'e2e/testing-your-page/*.ts'],
  tsx: ['**/*.example.{tsx,test.tsx}', 'docs/guides/**/*.tsx'],
  css: ['docs/guides/**/*.css'],
  html: ['docs/guides/**/*.html'],
  py: ['docs/guides/**/*.py'],
}

/** Commands have a test of their own; the others are to read. */
const unchecked = ['sh', 'http', 'text']

const examples = new Map<string, { path: string; lines: string[] }[]>()
for (const [language, patterns] of Object.entries(filesByLanguage)) {
  const paths = filesOf(...patterns)
  examples.set(
    language,
    paths.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') })),
  )
}

/**
 * Looks for a snippet in the examples of its language: to the letter, though it may be a part of
 * one and stand further in there.
 *
 * @returns what is wrong with it; null where it stands in an example, or is only to read
 */
export function missingExample({ language, code }: Snippet): string | null {
  const candidates = examples.get(language)
  if (!candidates)
    return unchecked.includes(language) ? null : `is in no known language: ${language}`
  const lines = code.trimEnd().split('\n')
  if (candidates.some((example) => stands(lines, example.lines))) return null

  const shared = (example: { lines: string[] }) =>
    lines.filter((line) => line.trim() !== '' && example.lines.includes(line)).length
  const nearest = candidates.toSorted((a, b) => shared(b) - shared(a)).at(0)
  const other = lines.find((line) => !nearest?.lines.includes(line))
  return `stands in no example. Nearest: ${nearest?.path}, which has not: ${other}`
}

function stands(lines: readonly string[], example: readonly string[]): boolean {
  const [first = ''] = lines
  return example.some((begin, at) => {
    if (!begin.endsWith(first)) return false
    const indent = begin.slice(0, begin.length - first.length)
    if (indent.trim() !== '') return false
    return lines.every((line, n) => example[at + n] === (line === '' ? '' : indent + line))
  })
}
