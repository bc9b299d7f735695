import { draw } from './draw.ts'

/** A control with what it is called. */
export function drawLine(label: string, control: HTMLElement): HTMLElement {
  control.ariaLabel ??= label
  return draw('label', { class: 'line' }, draw('span', {}, label), control)
}
