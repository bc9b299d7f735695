import type { Appearance } from '@stripe/stripe-js'
import { expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { axeFindings, pageBackground } from '../../testing/axe-findings.ts'
import type { ChallengeResult } from '../checkout/challenge.ts'
import { createChallengeDialog } from './challenge-dialog.ts'

const documents = () => {
  const outer = document.querySelector<HTMLIFrameElement>('dialog iframe')?.contentDocument
  const inner = outer?.querySelector<HTMLIFrameElement>('iframe')?.contentDocument
  if (!outer || !inner) throw new Error('There is no dialog.')
  return { outer, inner }
}
// Locators reach into one frame, not into a frame within one.
const button = (id: string) => documents().inner.querySelector<HTMLButtonElement>(`#${id}`)
const complete = 'test-source-authorize-3ds'
const fail = 'test-source-fail-3ds'
const focused = () => documents().inner.activeElement?.id

async function openDialog(appearance: Appearance = {}) {
  const ask = createChallengeDialog()
  let result: ChallengeResult | null = null
  async function keepAnswer() {
    result = await ask({ amount: '$100.00', last4: '3155', appearance })
  }
  const asked = keepAnswer()
  await expect.poll(focused).toBe(complete)
  onTestFinished(async () => {
    if (!result) button(fail)?.click()
    await asked
  })
  return { result: () => result }
}

test('says what is paid, and completes', async () => {
  const { result } = await openDialog()
  expect(documents().inner.body.textContent).toContain('$100.00 with the card ending in 3155')
  button(complete)?.click()
  await expect.poll(result).toBe('authenticated')
  expect(document.querySelector('dialog')).toBeNull()
})

test('is found by the names that end-to-end suites look for', async () => {
  await openDialog()
  const { outer } = documents()
  expect(document.body.firstElementChild?.querySelector('iframe')?.name).toMatch(
    /^__privateStripeFrame/,
  )
  expect(outer.querySelector<HTMLIFrameElement>('#challengeFrame')?.name).toBe(
    'stripe-challenge-frame',
  )
  expect(button(complete)?.textContent).toBe('Complete')
  expect(button(fail)?.textContent).toBe('Fail')
})

test('is failed by its button, and by the Escape key', async () => {
  const first = await openDialog()
  button(fail)?.click()
  await expect.poll(first.result).toBe('failed')
  const second = await openDialog()
  await userEvent.keyboard('{Escape}')
  await expect.poll(second.result).toBe('failed')
})

test('keeps the focus while it is open, and gives it back', async () => {
  const pay = document.createElement('button')
  pay.textContent = 'Pay'
  document.body.append(pay)
  onTestFinished(() => pay.remove())
  pay.focus()
  const { result } = await openDialog()
  for (const id of [fail, complete, fail]) {
    await userEvent.keyboard('{Tab}')
    expect(focused()).toBe(id)
  }
  pay.focus()
  expect(document.activeElement).not.toBe(pay)
  button(complete)?.click()
  await expect.poll(result).toBe('authenticated')
  expect(document.activeElement).toBe(pay)
})

test.each(['stripe', 'night', 'flat'] as const)(
  'has no axe finding in the theme %s',
  async (theme) => {
    await openDialog({ theme })
    const { inner } = documents()
    expect(await axeFindings(inner, pageBackground[theme])).toEqual([])
    expect(getComputedStyle(inner.documentElement).colorScheme).toBe(
      theme === 'night' ? 'dark' : 'light',
    )
  },
)
