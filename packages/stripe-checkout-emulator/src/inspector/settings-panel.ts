import type {
  InspectedSession,
  NamespaceControl,
  NamespaceStatus,
  SettingsChange,
} from '../control/emulator-control.ts'
import type { ScenarioName } from '../control/scenarios.ts'
import { createClockPanel } from './clock-panel.ts'
import { button, draw } from './draw.ts'
import { createFaultsPanel } from './faults-panel.ts'
import { createNumberChoice } from './number-choice.ts'
import { drawLine } from './settings-line.ts'

interface SettingsPanelOptions {
  account: () => NamespaceControl
  scenarios: readonly { name: string; description: string }[]
  onChange: () => void
}

export interface SettingsPanel {
  node: HTMLElement
  show(status: NamespaceStatus): void
  /** What a fault may live by. */
  showSessions(sessions: readonly InspectedSession[]): void
}

/** Clock, latency, previews, scenarios and faults of one account. */
export function createSettingsPanel({
  account,
  scenarios,
  onChange,
}: SettingsPanelOptions): SettingsPanel {
  const refusal = draw('p', { class: 'notice', role: 'alert' })
  async function attempt(change: Promise<unknown>): Promise<void> {
    refusal.textContent = await change.then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    onChange()
  }
  const act = (change: Promise<unknown>) => void attempt(change)
  const set = (settings: SettingsChange) => act(account().change(settings))

  const clock = createClockPanel((change) => set({ clock: change }))
  const latency = createNumberChoice({
    label: 'Latency',
    values: [0, 200, 1_000, 5_000, 25_000, null],
    textOf: (ms) => (ms === null ? 'no answer' : ms === 0 ? 'none' : `${ms} ms`),
    onChoose: (latencyMs) => set({ latencyMs }),
  })
  const rateLimit = createNumberChoice({
    label: 'Rate limit',
    values: [null, 1, 25, 100],
    textOf: (number) => (number === null ? 'none' : `${number} a second`),
    onChoose: (rateLimitPerSecond) => set({ rateLimitPerSecond }),
  })
  const previews = checkbox((isOn) => set({ previews: isOn }))
  const serverUpdates = checkbox((isOn) => set({ serverUpdates: isOn }))
  const faults = createFaultsPanel({ account, act })

  const node = draw(
    'div',
    { class: 'settings' },
    refusal,
    clock.node,
    drawLine('Latency', latency.node),
    drawLine('Rate limit', rateLimit.node),
    drawLine('Private previews', previews),
    drawLine('runServerUpdate', serverUpdates),
    draw('h3', {}, 'Scenario'),
    drawScenarios(scenarios, (name) => act(account().applyScenario(name))),
    draw('h3', {}, 'Faults'),
    faults.node,
    draw('h3', {}, 'All that it holds'),
    draw(
      'div',
      { class: 'line' },
      button('Forget everything', () => act(account().reset())),
    ),
  )
  return {
    node,
    show(status) {
      clock.show(status.clock)
      latency.show(status.latencyMs)
      rateLimit.show(status.rateLimitPerSecond)
      previews.checked = status.previews
      serverUpdates.checked = status.serverUpdates
      faults.show(status.faults)
    },
    showSessions: faults.showSessions,
  }
}

function drawScenarios(
  scenarios: SettingsPanelOptions['scenarios'],
  begin: (name: ScenarioName) => void,
): HTMLElement {
  const choice = draw('select', { 'aria-label': 'Scenario' })
  choice.append(...scenarios.map(({ name }) => draw('option', {}, name)))
  const description = draw('p', { class: 'quiet' })
  const describe = () => {
    description.textContent = scenarios[choice.selectedIndex]?.description ?? ''
  }
  choice.addEventListener('change', describe)
  describe()
  // An option's text is the name that the emulator gave.
  const start = button('Begin', () => begin(choice.value as ScenarioName))
  return draw('div', {}, draw('div', { class: 'line' }, choice, start), description)
}

function checkbox(onChange: (isOn: boolean) => void): HTMLInputElement {
  const input = draw('input', { type: 'checkbox' })
  input.addEventListener('change', () => onChange(input.checked))
  return input
}
