import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * `npm run choices`: gathers what the emulator decides where Stripe documents nothing, from the
 * comments that say `Choice:`, into its CHOICES.md.
 */
const root = join(import.meta.dirname, '../packages/stripe-checkout-emulator')
export const choicesFile = join(root, 'CHOICES.md')

const introduction = `# What this emulator decides where Stripe is silent

Stripe's documentation, types and samples leave these open. Each is marked where it is made, by a
comment that begins with \`Choice:\`, and this page is gathered from those comments by
\`npm run choices\`. Whoever knows what Stripe does in one of these places: an issue with how to see
it is very welcome.
`

/** The page as it has to be for the sources as they are. */
export function choicesDocument(): string {
  const files = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.|\/testing\//.test(file))
    .toSorted()
  const chapters = new Map<string, string[]>()
  for (const file of files) {
    const lines = choicesIn(readFileSync(join(root, file), 'utf8')).map(
      (choice) => `- ${choice} ([${file.slice('src/'.length)}](${file}))`,
    )
    if (lines.length === 0) continue
    const chapter = file.split('/').at(1) ?? ''
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), ...lines])
  }
  const text = [...chapters].map(([name, lines]) => `\n## ${name}\n\n${lines.join('\n')}\n`)
  return introduction + text.join('')
}

/** Each choice is the rest of its paragraph, in comments of either kind. */
function choicesIn(source: string): string[] {
  const choices: string[] = []
  let choice: string | undefined
  for (const line of [...source.split('\n'), '']) {
    const comment = /^\s*(?:\/\*\*|\*\/|\*|\/\/)\s?(.*?)(?:\*\/)?\s*$/.exec(line)?.[1]
    const begins = comment?.indexOf('Choice: ') ?? -1
    const goesOn = comment !== undefined && comment !== '' && !comment.startsWith('@')
    if (choice !== undefined && (!goesOn || begins >= 0)) {
      choices.push(sentence(choice))
      choice = undefined
    }
    if (begins >= 0) choice = comment?.slice(begins + 'Choice: '.length)
    else if (choice !== undefined) choice += ` ${comment}`
  }
  return choices
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(choicesFile, choicesDocument())
  process.stdout.write(`Written to ${relative(process.cwd(), choicesFile)}.\n`)
}
