import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { printTable, tableOf } from './table.ts'

/** Something measured, beside the bar that it is held to. */
export interface Figure {
  what: string
  measured: string
  bar: string
  isMet: boolean
  /** What there is to say where it is missed. */
  why: string
}

interface Bar {
  unit?: string
  digits?: number
  why?: string
}

export function atLeast(what: string, measured: number, bar: number, options: Bar = {}): Figure {
  return figure(what, measured, bar, '≥', measured >= bar, options)
}

export function atMost(what: string, measured: number, bar: number, options: Bar = {}): Figure {
  return figure(what, measured, bar, '≤', measured <= bar, options)
}

function figure(
  what: string,
  measured: number,
  bar: number,
  sign: '≥' | '≤',
  isMet: boolean,
  { unit = '', digits = 2, why = '' }: Bar,
): Figure {
  const worded = (value: number) => `${value.toFixed(digits)}${unit && ` ${unit}`}`
  return { what, measured: worded(measured), bar: `${sign} ${worded(bar)}`, isMet, why }
}

const head = ['what', 'measured', 'bar', '']

/** All of them in one table, and why some are missed. */
export function printFigures(figures: readonly Figure[]): void {
  printTable('What was measured, and its bar', head, figures.map(rowOf))
  process.stdout.write(`\n${reasons(figures)}`)
}

/** Where readers find them: `bench/FIGURES.md`. */
export function writeFigures(figures: readonly Figure[]): void {
  const text = `# Figures

Measured by \`npm run bench\`, which writes this page. A share is of what a bare server does in the same run, on the same machine;
milliseconds are those of one machine with ${availableParallelism()} cores, and yours will differ. Nothing fails by them.

${tableOf(head, figures.map(rowOf))}

${reasons(figures)}`
  writeFileSync(join(import.meta.dirname, 'FIGURES.md'), text)
}

function rowOf({ what, measured, bar, isMet }: Figure): string[] {
  return [what, measured, bar, isMet ? 'met' : '**missed**']
}

function reasons(figures: readonly Figure[]): string {
  return figures
    .filter(({ isMet }) => !isMet)
    .map(({ what, why }) => `Missed: ${what}. ${why}\n`)
    .join('\n')
}
