import type { ChallengeDetails, ChallengeResult } from '../checkout/challenge.ts'
import type { ElementDocument } from '../element/element-document.ts'
import { keepFocus } from '../modal/keep-focus.ts'

export const bankStyles = `
.Element { --hairline: color-mix(in srgb, var(--colorText) 28%, var(--colorBackground)); }
h1 { margin: 0; font-size: calc(var(--fontSizeBase) * 1.25); font-weight: var(--fontWeightMedium); }
p { font-variant-numeric: tabular-nums; }
`

/** Draws what the card's bank shows, and leads to its first button. */
export function drawBankPage(
  { document, main }: Pick<ElementDocument, 'document' | 'main'>,
  { amount, last4 }: Pick<ChallengeDetails, 'amount' | 'last4'>,
  answer: (result: ChallengeResult) => void,
): void {
  const heading = document.createElement('h1')
  const text = document.createElement('p')
  const buttons = document.createElement('div')
  const hint = document.createElement('p')
  const complete = document.createElement('button')
  const fail = document.createElement('button')

  heading.textContent = 'Is it you who pays?'
  text.textContent = `${amount} with the card ending in ${last4}`
  hint.className = 'Hint'
  hint.textContent = 'Emulated Stripe · a bank would ask you here'
  complete.type = 'button'
  complete.id = 'test-source-authorize-3ds'
  complete.className = 'Button Button--primary'
  complete.textContent = 'Complete'
  complete.addEventListener('click', () => answer('authenticated'))
  fail.type = 'button'
  fail.id = 'test-source-fail-3ds'
  fail.className = 'Button'
  fail.textContent = 'Fail'
  fail.addEventListener('click', () => answer('failed'))
  buttons.className = 'Row'
  buttons.append(complete, fail)
  main.append(heading, text, buttons, hint)

  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') answer('failed')
  })
  keepFocus(document)
  complete.focus()
}
