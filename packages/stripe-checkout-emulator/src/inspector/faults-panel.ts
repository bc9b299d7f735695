import type { NamespaceControl } from '../control/emulator-control.ts'
import type { ArmedFault, Fault } from '../control/faults/fault.ts'
import { button, draw } from './draw.ts'
import { createFaultForm } from './fault-form.ts'
import { textOfFault } from './fault-text.ts'
import { createKeyedList, type Row } from './keyed-list.ts'

interface FaultsPanelOptions {
  account: () => NamespaceControl
  act: (change: Promise<unknown>) => void
}

/** What one can let go wrong at a click: the next update of a session, once. */
const presets: { name: string; fault: Fault }[] = [
  { name: 'a 500', fault: { answer: 500 } },
  { name: 'request lost', fault: { answer: 'drop' } },
  { name: 'answer lost', fault: { answer: 'drop', when: 'after' } },
  { name: 'session locked', fault: { answer: 'lock_timeout' } },
  { name: 'never ends', fault: { answer: 'hang' } },
  { name: 'five seconds late', fault: { delayMs: 5_000 } },
]

const nextUpdate = { method: 'POST', path: '/v1/checkout/sessions/*', times: 1 } as const

/** Faults that wait to strike, and ways to arm another. */
export function createFaultsPanel({ account, act }: FaultsPanelOptions) {
  const list = createKeyedList<ArmedFault>(
    ({ id }) => id,
    createRow,
    draw('p', {}, 'None is armed.'),
  )
  const choice = draw('select', { 'aria-label': 'Fault' })
  choice.append(...presets.map(({ name }) => draw('option', {}, `Next update: ${name}`)))
  const arm = button('Arm', () => {
    const preset = presets[choice.selectedIndex]
    if (preset) act(account().addFault({ ...nextUpdate, ...preset.fault }))
  })
  const form = createFaultForm((fault) => act(account().addFault(fault)))
  const node = draw('div', {}, draw('div', { class: 'line' }, choice, arm), form.node, list.node)
  return { node, show: list.show, showSessions: form.showSessions }

  function createRow(first: ArmedFault): Row<ArmedFault> {
    const { id } = first
    const text = draw('span', {}, textOfFault(first))
    const remove = button('Disarm', () => act(account().removeFault(id)))
    remove.setAttribute('aria-label', `Disarm ${id}`)
    return {
      node: draw('div', { class: 'line' }, text, remove),
      update(fault) {
        text.textContent = textOfFault(fault)
      },
    }
  }
}
