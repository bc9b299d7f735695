import { expect, test } from 'vitest'

import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure terms frame')
const { field, within } = frame
const agree = 'I agree to the shop’s terms of service'
const required = {
  shop: { params: { consent_collection: { terms_of_service: 'required' as const } } },
}

test('terms that need no consent are only told', async () => {
  const { checkout, actions, put } = await openStage({})
  await put(checkout.createTermsElement())
  await expect
    .element(within().getByText('By paying, you agree to the shop’s terms.'))
    .toBeVisible()
  expect(actions.getSession().canConfirm).toBe(true)
})

test('those that need it keep the checkout from being confirmed', async () => {
  const { checkout, actions, put } = await openStage(required)
  const element = await put(checkout.createTermsElement())
  expect(actions.getSession().canConfirm).toBe(false)
  expect(await actions.validateElements()).toMatchObject({
    error: {
      validation_errors: [
        { element: 'terms', message: 'You need to agree to the terms of service.' },
      ],
    },
  })
  await expect.element(field(agree)).toHaveFocus()
  await field(agree).click()
  expect(actions.getSession().canConfirm).toBe(true)
  element.clear()
  await expect.element(field(agree)).not.toBeChecked()
  expect(actions.getSession().canConfirm).toBe(false)
})

test('has no axe finding, whatever the theme', async () => {
  const { checkout, actions, put } = await openStage(required)
  await put(checkout.createTermsElement())
  await actions.validateElements()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
})
