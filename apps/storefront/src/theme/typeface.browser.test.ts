import '@fontsource-variable/hanken-grotesk/index.css'

import { expect, it } from 'vitest'

it('has figures of one width in every weight that the shop uses, so that no sum jumps', async () => {
  const weights = [400, 500, 560, 640]
  await Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 100px "Hanken Grotesk Variable"`)),
  )
  const widths = weights.flatMap((weight) =>
    Array.from('0123456789', (figure) => widthOf(figure, weight)),
  )
  expect(document.fonts.check('400 100px "Hanken Grotesk Variable"')).toBe(true)
  expect(new Set(widths).size).toBe(1)
  expect(widthOf('i', 400)).not.toBe(widths[0])
})

function widthOf(character: string, weight: number): number {
  const text = document.createElement('span')
  text.style.font = `${weight} 100px "Hanken Grotesk Variable"`
  text.style.fontVariantNumeric = 'tabular-nums'
  text.textContent = character.repeat(10)
  document.body.append(text)
  const { width } = text.getBoundingClientRect()
  text.remove()
  return width
}
