import type { CheckoutSetup } from './checkout-setup.ts'
import { lookNames, looks } from './looks.ts'
import { faults, latencies, locales, scenarios } from './scenarios.ts'

/** Globals stand in the address: a link shows others what one sees. */
export const initialGlobals = {
  theme: 'stripe',
  scenario: 'story',
  latency: 'story',
  fault: 'none',
  locale: 'en',
  direction: 'ltr',
  /** Of the appearance playground, as `toLink` writes it. */
  appearance: '',
}

export type Globals = Partial<Record<keyof typeof initialGlobals, string>>

export const globalTypes = {
  theme: toolbar('Theme', 'paintbrush', { ...looks, all: { title: 'All side by side' } }),
  scenario: toolbar('Scenario', 'user', scenarios),
  latency: toolbar('Latency', 'timer', latencies),
  fault: toolbar('Faults', 'lightning', faults),
  locale: toolbar('Language', 'globe', locales),
  direction: toolbar('Direction', 'transfer', {
    ltr: { title: 'Left to right' },
    rtl: { title: 'Right to left' },
  }),
}

type Icon = 'globe' | 'lightning' | 'paintbrush' | 'timer' | 'transfer' | 'user'

function toolbar(name: string, icon: Icon, choices: Record<string, { title: string }>) {
  const items = Object.entries(choices).map(([value, { title }]) => ({ value, title }))
  return { name, description: name, toolbar: { title: name, icon, items, dynamicTitle: true } }
}

/** What the toolbars say of the checkout, as far as they say anything. */
export function setupOf({ scenario, latency, fault, locale }: Globals): Partial<CheckoutSetup> {
  return {
    ...chosen(scenarios, scenario),
    ...chosen(latencies, latency),
    ...chosen(faults, fault),
    ...chosen(locales, locale),
  }
}

/** Which themes are to be seen. */
export function looksOf({ theme }: Globals) {
  const names = theme === 'all' ? lookNames : lookNames.filter((name) => name === theme)
  return (names.length > 0 ? names : (['stripe'] as const)).map((name) => looks[name])
}

/** A name from an address may be anybody's; one that there is not chooses nothing. */
function chosen(
  choices: Record<string, { setup: Partial<CheckoutSetup> }>,
  name = '',
): Partial<CheckoutSetup> {
  return Object.hasOwn(choices, name) ? (choices[name]?.setup ?? {}) : {}
}
