import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure Link sign-up frame')
const { field, within } = frame
const save = 'Save my details with Link, to pay faster next time'

test('whoever signs up is asked for their details, and nobody else', async () => {
  const { checkout, actions, put } = await openStage({})
  const email = 'ada@example.com'
  await put(checkout.createLinkSignupElement({ defaultValues: { email } }))
  await expect.element(field('Phone number')).not.toBeVisible()
  expect(actions.getSession().canConfirm).toBe(true)
  await field(save).click()
  await expect.element(field('Email')).toHaveValue(email)
  await expect.element(within().getByText('Emulated Link · nothing is kept')).toBeVisible()
  expect(actions.getSession().canConfirm).toBe(false)
  expect(await actions.validateElements()).toMatchObject({
    error: {
      validation_errors: [{ element: 'linkSignup', message: 'Your phone number is incomplete.' }],
    },
  })
  await field('Phone number').fill('+1 415 555 0100')
  expect(actions.getSession().canConfirm).toBe(true)
})

test('tells of the focus, and of the Escape key', async () => {
  const { checkout, put } = await openStage({})
  const element = await put(checkout.createLinkSignupElement())
  const heard: string[] = []
  element.on('focus', () => heard.push('focus'))
  element.on('escape', () => heard.push('escape'))
  element.on('blur', () => heard.push('blur'))
  element.focus()
  await userEvent.keyboard(' {Tab}{Escape}')
  element.blur()
  await expect.poll(() => heard).toEqual(['focus', 'escape', 'blur'])
})

test('has no axe finding, whatever the theme', async () => {
  const { checkout, actions, put } = await openStage({})
  await put(checkout.createLinkSignupElement())
  await field(save).click()
  await actions.validateElements()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
})
