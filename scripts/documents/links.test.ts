import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { expect, test } from 'vitest'

import { anchorsIn, linksIn } from './links.ts'
import { type Document, readDocuments, root } from './documents.ts'

const documents = readDocuments()

test.each(documents.map((document) => [document.path, document] as const))(
  'every link of %s leads somewhere',
  (_path, document) => {
    expect(linksIn(document.text).filter((link) => !leadsSomewhere(link, document))).toEqual([])
  },
)

test.each(
  documents
    .filter(({ path }) => /^packages\/[^/]+\/[^/]+$/.test(path))
    .map((document) => [document.path, document] as const),
)('%s links nothing that is not packed with it', (path, document) => {
  const beside = packedWith(dirname(path))
  const inside = linksIn(document.text).filter((link) => !isAbsolute(link) && !link.startsWith('#'))
  expect(inside.filter((link) => !beside.has(normalize(withoutAnchor(link))))).toEqual([])
})

test('a link that leads nowhere is found', () => {
  const text =
    '# A `b`, c\n\n[1](gone.md) [2](README.md#gone) [3](#a-b-c) [4](htp://x) `[5](no.md)`\n'
  const document = { path: 'README.md', text }
  const wrong = linksIn(text).filter((link) => !leadsSomewhere(link, document))
  expect(wrong).toEqual(['gone.md', 'README.md#gone', 'htp://x'])
})

function leadsSomewhere(link: string, { path, text }: Document): boolean {
  if (isAbsolute(link)) return hasForm(link)
  // An address within Storybook: its own tests open what is there.
  if (link.startsWith('./?path=')) return true
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : join(dirname(path), file)
  if (!existsSync(join(root, target))) return false
  if (anchor === undefined) return true
  if (statSync(join(root, target)).isDirectory()) return false
  const there = file === '' ? text : readFileSync(join(root, target), 'utf8')
  return anchorsIn(there).has(anchor)
}

/** Nobody is asked: a test does not depend on who is up. */
function hasForm(link: string): boolean {
  const url = URL.parse(link)
  if (url === null) return false
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname)
  return (
    url.protocol === 'https:' || url.protocol === 'mailto:' || (url.protocol === 'http:' && isHere)
  )
}

function isAbsolute(link: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(link)
}

function withoutAnchor(link: string): string {
  return link.split('#').at(0) ?? ''
}

const packed = new Map<string, ReadonlySet<string>>()

function packedWith(folder: string): ReadonlySet<string> {
  const files = packed.get(folder) ?? readPacked(folder)
  packed.set(folder, files)
  return files
}

function readPacked(folder: string): Set<string> {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(root, folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(listed)
  return new Set(files.map(({ path }) => path))
}
