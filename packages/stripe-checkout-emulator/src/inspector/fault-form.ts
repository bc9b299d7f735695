import type { InspectedSession } from '../control/emulator-control.ts'
import { type Fault, namedFaults } from '../control/faults/fault.ts'
import { draw } from './draw.ts'
import { createLifeChoice } from './life-choice.ts'
import { drawLine } from './settings-line.ts'

const statuses = [400, 402, 404, 409, 429, 500, 503]
const methods = ['POST', 'GET', 'DELETE'] as const

export interface FaultForm {
  node: HTMLElement
  /** Offers the open ones to live by. */
  showSessions(sessions: readonly InspectedSession[]): void
}

/**
 * A fault of one's own.
 *
 * @param arm is given what was filled in
 */
export function createFaultForm(arm: (fault: Fault) => void): FaultForm {
  const method = drawSelect('Any', ...methods)
  const path = draw('input', { type: 'text' })
  path.value = '/v1/checkout/sessions/*'
  const answer = drawSelect(...statuses.map(String), ...namedFaults)
  answer.value = '500'
  const when = drawSelect('before it is done', 'after it is done')
  const times = draw('input', { type: 'number' })
  times.min = '1'
  times.value = '1'
  const life = createLifeChoice()

  const form = draw(
    'form',
    {},
    drawLine('Method', method),
    drawLine('Path', path),
    drawLine('Answer', answer),
    drawLine('Strikes', when),
    drawLine('Times, empty: always', times),
    drawLine('Lives', life.node),
    draw('div', { class: 'line' }, draw('button', { type: 'submit' }, 'Arm this fault')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = methods[method.selectedIndex - 1]
    arm({
      ...(asked && { method: asked }),
      ...(path.value !== '' && { path: path.value }),
      ...(times.value !== '' && { times: times.valueAsNumber }),
      answer: namedFaults.find((name) => name === answer.value) ?? Number(answer.value),
      when: when.selectedIndex === 1 ? 'after' : 'before',
      ...life.life(),
    })
  })
  return {
    node: draw('details', { class: 'form' }, draw('summary', {}, 'Another fault'), form),
    showSessions: life.show,
  }
}

function drawSelect(...texts: string[]): HTMLSelectElement {
  return draw('select', {}, ...texts.map((text) => draw('option', {}, text)))
}
