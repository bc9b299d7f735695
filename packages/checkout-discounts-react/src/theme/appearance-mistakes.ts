import type { Appearance } from '@stripe/stripe-js'
import { presets } from './presets.ts'
import { variableNames } from './variables.ts'

const known: readonly string[] = variableNames

/** How the names begin that mean something to Stripe's frames alone. */
const stripesOwn =
  /^(accessibleColorOnColor|accordionItem|blockLogo|font|grid|icon|logo|tab|buttonExpressCheckout)/

/**
 * What is wrong with an Appearance, as far as the parts take it; empty where nothing is.
 * Nothing of it stops a page: what is not understood is left out.
 */
export function appearanceMistakes({ theme, variables = {} }: Appearance): string[] {
  const mistakes = Object.entries(variables).flatMap(([name, value]) => {
    if (value !== undefined && typeof value !== 'string') {
      return [`«${name}» takes a text, such as "6px"; it was left out.`]
    }
    const successor = successorOf(name)
    if (successor) return [`«${name}» is deprecated, and was left out. Use ${successor}.`]
    if (known.includes(name) || stripesOwn.test(name)) return []
    return [`«${name}» is no variable of Stripe’s Appearance; it was left out.`]
  })
  if (theme !== undefined && !Object.hasOwn(presets, theme)) {
    mistakes.unshift(
      `There is no theme «${theme}»; «stripe» was taken. There are stripe, night and flat.`,
    )
  }
  return mistakes
}

/** What has taken the place of a name that Stripe has given up: the words change places. */
function successorOf(name: string): string | undefined {
  const [, color] = /^color(Primary|Background|Success|Danger|Warning)Text$/.exec(name) ?? []
  if (color) return `accessibleColorOnColor${color}`
  const [, group] = /^spacing(Grid(?:Row|Column)|Tab|AccordionItem)$/.exec(name) ?? []
  if (group) return `${uncapitalized(group)}Spacing`
  const [, kind, where = '', state = ''] =
    /^color(Icon|Logo)(Tab(?:More)?|Block)?(Hover|Selected)?$/.exec(name) ?? []
  if (kind) return tabColor(kind, where, state)
  const [, icon, hover = ''] = /^colorIcon([A-Z]\w*?)(Hover)?$/.exec(name) ?? []
  return icon && `icon${icon}${hover}Color`
}

function tabColor(kind: string, where: string, state: string): string {
  const more = where === 'TabMore' ? 'More' : ''
  // Stripe says so: of what is selected only the logo has a name of its own.
  const now = kind === 'Icon' && state === 'Selected' ? 'Hover' : state
  return uncapitalized(`${where.replace('More', '')}${kind}${more}${now}Color`)
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
