import { initialGlobals } from './toolbars.ts'

interface Context {
  globals: Readonly<Record<string, unknown>>
}

/** As far as they concern us; Storybook's own types say the rest to whoever writes a story. */
interface StoryAnnotations {
  play?: (context: Context) => unknown
}

interface Meta {
  story(this: Meta, annotations?: StoryAnnotations): unknown
}

interface Preview {
  meta(this: Preview, annotations: unknown): Meta
}

/** What of the toolbars changes what a story does, and not only how it looks. */
const scenario = ['scenario', 'latency', 'fault', 'locale'] as const

/**
 * Has play functions run in their story's own scenario alone, and in one theme at a time: whoever
 * follows a link to «Guest» wants to see one, and not that a gold member's total has not come.
 */
export function playItsOwnScenario(given: object): void {
  // Its types are made for each story; here any story will do.
  const preview = given as unknown as Preview
  const { meta } = preview
  preview.meta = function metaOfOwnScenario(annotations) {
    const made = meta.call(preview, annotations)
    const { story } = made
    made.story = (its = {}) => story.call(made, { ...its, ...(its.play && guarded(its.play)) })
    return made
  }
}

function guarded(play: (context: Context) => unknown) {
  return {
    play: (context: Context) => (isItsOwn(context.globals) ? play(context) : undefined),
  }
}

function isItsOwn(globals: Context['globals']): boolean {
  // Side by side, every button of a story is there several times, and a test looks for the one.
  if (globals.theme === 'all') return false
  return scenario.every((name) => (globals[name] ?? initialGlobals[name]) === initialGlobals[name])
}
