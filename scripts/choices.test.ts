import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { choicesDocument, choicesFile } from './choices.ts'

test('CHOICES.md lists every choice that the emulator’s sources mark: npm run choices', () => {
  expect(readFileSync(choicesFile, 'utf8')).toBe(choicesDocument())
})
