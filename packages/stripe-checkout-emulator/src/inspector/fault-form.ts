import { type Fault, namedFaults } from '../control/faults/fault.ts'
import { draw } from './draw.ts'
import { drawLine } from './settings-line.ts'

const statuses = [400, 402, 404, 409, 429, 500, 503]
const methods = ['POST', 'GET', 'DELETE'] as const

/**
 * A fault of one's own.
 *
 * @param arm is given what was filled in
 */
export function createFaultForm(arm: (fault: Fault) => void): HTMLElement {
  const method = drawSelect('Any', ...methods)
  const path = draw('input', { type: 'text' })
  path.value = '/v1/checkout/sessions/*'
  const answer = drawSelect(...statuses.map(String), ...namedFaults)
  answer.value = '500'
  const when = drawSelect('before it is done', 'after it is done')
  const times = draw('input', { type: 'number' })
  times.min = '1'
  times.value = '1'

  const form = draw(
    'form',
    {},
    drawLine('Method', method),
    drawLine('Path', path),
    drawLine('Answer', answer),
    drawLine('Strikes', when),
    drawLine('Times, empty: always', times),
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
    })
  })
  return draw('details', { class: 'form' }, draw('summary', {}, 'Another fault'), form)
}

function drawSelect(...texts: string[]): HTMLSelectElement {
  return draw('select', {}, ...texts.map((text) => draw('option', {}, text)))
}
