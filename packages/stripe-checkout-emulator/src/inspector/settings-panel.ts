import type { NamespaceControl, NamespaceStatus } from '../control/emulator-control.ts'
import type { ScenarioName } from '../control/scenarios.ts'
import { button, draw } from './draw.ts'
import { createFaultsPanel } from './faults-panel.ts'
import { dateAndTimeOf } from './times.ts'

const hourMs = 60 * 60 * 1000

interface SettingsPanelOptions {
  control: () => NamespaceControl
  scenarios: readonly { name: string; description: string }[]
  /** Something was changed, or could not be. */
  onChange: (refused: string | null) => void
}

/** Clock, latency, previews, scenarios and faults of one account. */
export function createSettingsPanel({ control, scenarios, onChange }: SettingsPanelOptions) {
  async function act(change: Promise<unknown>) {
    await change.then(
      () => onChange(null),
      (error: unknown) => onChange(error instanceof Error ? error.message : String(error)),
    )
  }
  const move = (advanceMs: number) => void act(control().change({ clock: { advanceMs } }))

  const clock = draw('output', { 'aria-label': 'Time there' })
  const freeze = button('Freeze', () => {
    const isFrozen = freeze.textContent === 'Run'
    void act(control().change({ clock: isFrozen ? { run: true } : { freeze: 'now' } }))
  })
  const latency = draw('input', { type: 'number', 'aria-label': 'Latency in milliseconds' })
  latency.min = '0'
  latency.step = '100'
  latency.addEventListener('change', () => {
    void act(control().change({ latencyMs: latency.valueAsNumber || 0 }))
  })
  const previews = checkbox((isOn) => void act(control().change({ previews: isOn })))
  const serverUpdates = checkbox((isOn) => void act(control().change({ serverUpdates: isOn })))
  const scenario = draw('select', { 'aria-label': 'Scenario' })
  scenario.append(...scenarios.map(({ name }) => draw('option', {}, name)))
  const description = draw('p', { class: 'quiet' })
  const describe = () => {
    description.textContent = scenarios[scenario.selectedIndex]?.description ?? ''
  }
  scenario.addEventListener('change', describe)
  describe()
  const faults = createFaultsPanel({ control, act: (change) => void act(change) })

  const node = draw(
    'div',
    { class: 'settings' },
    line('Clock', clock),
    draw(
      'div',
      { class: 'line' },
      freeze,
      button('+ 1 hour', () => move(hourMs)),
      button('+ 1 day', () => move(24 * hourMs)),
      button('This machine’s', () => void act(control().change({ clock: { reset: true } }))),
    ),
    line('Latency, ms', latency),
    line('Private previews', previews),
    line('runServerUpdate', serverUpdates),
    draw(
      'div',
      { class: 'line' },
      scenario,
      // An option's text is the name that the emulator gave.
      button('Begin', () => void act(control().applyScenario(scenario.value as ScenarioName))),
    ),
    description,
    faults.node,
    draw(
      'div',
      { class: 'line' },
      button('Forget everything', () => void act(control().reset())),
    ),
  )

  return {
    node,
    show(status: NamespaceStatus) {
      const { nowMs, isFrozen } = status.clock
      clock.textContent = `${dateAndTimeOf(nowMs)}${isFrozen ? ', stands still' : ''}`
      freeze.textContent = isFrozen ? 'Run' : 'Freeze'
      // Whoever is typing goes on.
      if (!latency.matches(':focus')) latency.value = String(status.latencyMs ?? '')
      previews.checked = status.previews
      serverUpdates.checked = status.serverUpdates
      faults.show(status.faults)
    },
  }
}

function line(label: string, control: HTMLElement): HTMLElement {
  return draw('label', { class: 'line' }, draw('span', {}, label), control)
}

function checkbox(onChange: (isOn: boolean) => void): HTMLInputElement {
  const input = draw('input', { type: 'checkbox' })
  input.addEventListener('change', () => onChange(input.checked))
  return input
}
