import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A page that somebody reads, by its path from the root. */
export interface Document {
  path: string
  text: string
}

/** A block of code within it. */
export interface Snippet {
  language: string
  code: string
  /** Of the document, counted from 1. */
  line: number
}

/** Not ours: installed, built, or as others wrote it. */
const exclude = ['node_modules', 'dist', 'storybook-static', 'test-results', 'foreign'].map(
  (folder) => `**/${folder}/**`,
)

/** Every Markdown and MDX file. */
export function readDocuments(): Document[] {
  // A folder with a dot in front is looked into only where it is named.
  return filesOf('**/*.{md,mdx}', '.storybook/**/*.mdx').map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

/** In the order of their paths from the root. */
export function filesOf(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude }).toSorted()
}

export function snippetsIn({ text }: Document): Snippet[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }))
}

/** The same number of lines, and no code in them: what looks like a link there is none. */
export function proseOf(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, blank).replaceAll(/`[^`\n]*`/g, blank)
}

function blank(code: string): string {
  return code.replaceAll(/[^\n]/g, ' ')
}
