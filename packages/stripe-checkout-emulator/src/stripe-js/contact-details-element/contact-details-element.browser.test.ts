import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure email input frame')
const { field, within } = frame
const withoutEmail = { shop: { email: null } }

test('an email that is complete goes to the session', async () => {
  const { checkout, actions, put } = await openStage(withoutEmail)
  const element = await put(checkout.createContactDetailsElement())
  const changes: unknown[] = []
  element.on('change', ({ empty, complete, value }) => changes.push([empty, complete, value.email]))
  expect(actions.getSession().canConfirm).toBe(false)
  await field('Email').fill('ada@')
  await field('Email').fill('ada@example.com')
  await expect.poll(() => actions.getSession().email).toBe('ada@example.com')
  expect(actions.getSession().canConfirm).toBe(true)
  expect(changes).toEqual([
    [false, false, 'ada@'],
    [false, true, 'ada@example.com'],
  ])
  element.clear()
  await expect.element(field('Email')).toHaveValue('')
  expect(actions.getSession().canConfirm).toBe(false)
})

test('one that was typed a moment ago is confirmed with', async () => {
  const { shop, checkout, actions, put } = await openStage(withoutEmail)
  await shop.discount(100_00)
  await actions.runServerUpdate(async () => undefined)
  await put(checkout.createContactDetailsElement())
  void actions.getSession().total.total.amount
  const typed = new Promise<unknown>((resolve) => {
    const element = checkout.getContactDetailsElement()
    element?.on('change', ({ complete }) => {
      if (complete) resolve(actions.confirm({ redirect: 'if_required' }))
    })
  })
  await userEvent.type(field('Email'), 'ada@example.co')
  expect(await typed).toMatchObject({ type: 'success', session: { email: 'ada@example.co' } })
})

test('one that is not, says so', async () => {
  const { checkout, actions, put } = await openStage(withoutEmail)
  await put(checkout.createContactDetailsElement())
  await userEvent.type(field('Email'), 'ada@example')
  await userEvent.keyboard('{Tab}')
  await expect.element(within().getByText('Your email is incomplete.')).toBeVisible()
  expect(await actions.validateElements()).toMatchObject({
    type: 'error',
    error: { validation_errors: [{ element: 'contactDetails' }] },
  })
  await field('Email').fill('ada lovelace@example.com')
  await expect.element(within().getByText('Your email is invalid.')).toBeVisible()
})

test('the one that the session has is there to begin with', async () => {
  const { checkout, actions, put } = await openStage({})
  await put(checkout.createContactDetailsElement())
  await expect.element(field('Email')).toHaveValue('ada@example.com')
  expect(actions.getSession().canConfirm).toBe(true)
})

test('is known to browsers as an email address', async () => {
  const { checkout, put } = await openStage({})
  await put(checkout.createContactDetailsElement())
  const input = frame.document().querySelector('input')
  expect(input).toMatchObject({ name: 'email', autocomplete: 'email', inputMode: 'email' })
})

test('has no axe finding, whatever the theme', async () => {
  const { checkout, actions, put } = await openStage(withoutEmail)
  await put(checkout.createContactDetailsElement())
  await actions.validateElements()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
})
