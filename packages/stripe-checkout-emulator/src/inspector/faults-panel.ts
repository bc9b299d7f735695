import type { NamespaceControl } from '../control/emulator-control.ts'
import type { ArmedFault, Fault } from '../control/faults/fault.ts'
import { button, draw } from './draw.ts'
import { createKeyedList, type Row } from './keyed-list.ts'

interface FaultsPanelOptions {
  control: () => NamespaceControl
  act: (change: Promise<unknown>) => void
}

/** What one can let go wrong at a click: the next update of a session, once. */
const presets: { name: string; fault: Fault }[] = [
  { name: 'fails with a 500', fault: { answer: 500 } },
  { name: 'loses its request', fault: { answer: 'drop' } },
  { name: 'loses its answer', fault: { answer: 'drop', when: 'after' } },
  { name: 'finds the session locked', fault: { answer: 'lock_timeout' } },
  { name: 'never ends', fault: { answer: 'hang' } },
  { name: 'takes five seconds', fault: { delayMs: 5_000 } },
]

const nextUpdate = { method: 'POST', path: '/v1/checkout/sessions/*', times: 1 } as const

/** Faults that wait to strike, and a way to arm another. */
export function createFaultsPanel({ control, act }: FaultsPanelOptions) {
  const list = createKeyedList<ArmedFault>(({ id }) => id, createRow, draw('span', {}))
  const choice = draw('select', { 'aria-label': 'Fault' })
  choice.append(...presets.map(({ name }) => draw('option', {}, `The next update ${name}`)))
  const arm = button('Arm', () => {
    const preset = presets[choice.selectedIndex]
    if (preset) act(control().addFault({ ...nextUpdate, ...preset.fault }))
  })
  const node = draw('div', {}, draw('div', { class: 'line' }, choice, arm), list.node)
  return { node, show: list.show }

  function createRow({ id, fault }: ArmedFault): Row<ArmedFault> {
    const remove = button('Disarm', () => act(control().removeFault(id)))
    const row = draw('div', { class: 'line' }, draw('code', {}, textOf(fault)), remove)
    return { node: row, update: () => undefined }
  }
}

function textOf({ method, path = 'anything', answer, when, times, delayMs }: Fault): string {
  const words = [
    method ?? 'any',
    path,
    answer === undefined ? undefined : typeof answer === 'object' ? 'answers' : String(answer),
    when,
    times === undefined ? undefined : `× ${times}`,
    delayMs === undefined ? undefined : `after ${delayMs} ms`,
  ]
  return words.filter((word) => word !== undefined).join(' ')
}
