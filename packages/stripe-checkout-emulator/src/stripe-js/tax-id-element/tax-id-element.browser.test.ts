import { expect, test } from 'vitest'

import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure tax ID input frame')
const { field, within } = frame

test('a tax id goes to the session, and may be left out', async () => {
  const { checkout, actions, put } = await openStage({ locale: 'de-DE' })
  const element = await put(checkout.createTaxIdElement())
  expect(actions.getSession().canConfirm).toBe(true)
  await expect.element(field('Tax ID type')).toHaveValue('de_vat')
  await field('Business name (optional)').fill('Analytical Engines')
  await field('Tax ID (optional)').fill('DE123456789')
  await expect
    .poll(() => actions.getSession().taxIdInfo)
    .toEqual({
      businessName: 'Analytical Engines',
      taxId: { type: 'eu_vat', value: 'DE123456789' },
    })
  expect(await element.getValue()).toEqual({
    elementType: 'taxId',
    empty: false,
    complete: true,
    visible: true,
    value: {
      businessName: 'Analytical Engines',
      taxId: 'DE123456789',
      taxIdType: 'de_vat',
      externalTaxIdType: 'eu_vat',
    },
  })
  await field('Tax ID (optional)').fill('')
  await expect.poll(() => actions.getSession().taxIdInfo).toBeNull()
})

test('one that is none of its type is refused in the session’s words', async () => {
  const { checkout, actions, put } = await openStage({ locale: 'en-GB' })
  const element = await put(checkout.createTaxIdElement())
  await field('Tax ID (optional)').fill('nonsense')
  await expect.element(within().getByRole('alert').last()).not.toBeEmptyDOMElement()
  expect(await element.getValue()).toMatchObject({ complete: false })
  expect(await actions.validateElements()).toMatchObject({
    error: { validation_errors: [{ element: 'taxId' }] },
  })
})

test('is required where the page or the session says so', async () => {
  const { checkout, actions, put } = await openStage({ locale: 'en-GB' })
  const element = await put(
    checkout.createTaxIdElement({
      fields: { businessName: 'never' },
      validation: { taxId: { required: 'always' } },
    }),
  )
  expect(actions.getSession().canConfirm).toBe(false)
  await expect.element(field('Tax ID')).toBeVisible()
  await expect.element(field('Business name (optional)')).not.toBeInTheDocument()
  element.update({ validation: { businessName: { required: 'always' } }, fields: {} })
  await expect.element(field('Business name')).toBeVisible()
  await field('Business name').fill('Analytical Engines')
  expect(actions.getSession().canConfirm).toBe(true)
})

test('is required by a session that collects it', async () => {
  const params = { tax_id_collection: { enabled: true, required: 'if_supported' as const } }
  const { checkout, put } = await openStage({ shop: { params }, locale: 'en-GB' })
  await put(checkout.createTaxIdElement())
  await expect.element(field('Tax ID')).toBeVisible()
})

test('is shown where the shopper’s country has one', async () => {
  const { checkout, actions, put } = await openStage({ locale: 'en-US' })
  const element = await put(checkout.createTaxIdElement())
  const visible: boolean[] = []
  element.on('change', (event) => visible.push(event.visible))
  expect(await element.getValue()).toMatchObject({ visible: false })
  await actions.updateBillingAddress({ address: { country: 'CA' } })
  await expect.element(field('Tax ID type')).toHaveValue('ca_gst_hst')
  expect(visible.at(-1)).toBe(true)
  element.update({ visibility: 'never' })
  await expect.element(field('Tax ID type')).not.toBeVisible()
})

test('begins with what the page knows', async () => {
  const { checkout, put } = await openStage({})
  const defaultValues = { taxIdType: 'fr_vat' as const, taxId: 'FRAB123456789' }
  await put(checkout.createTaxIdElement({ visibility: 'always', defaultValues }))
  await expect.element(field('Tax ID type')).toHaveValue('fr_vat')
  await expect.element(field('Tax ID (optional)')).toHaveValue('FRAB123456789')
})

test('refuses to verify, which is not emulated', async () => {
  const { checkout } = await openStage({})
  const verification = { taxId: { mode: 'if_supported' as const } }
  expect(() => checkout.createTaxIdElement({ verification })).toThrow(
    'createTaxIdElement: verification is not emulated',
  )
})

test('has no axe finding, whatever the theme', async () => {
  const { checkout, actions, put } = await openStage({})
  const validation = {
    taxId: { required: 'always' as const },
    businessName: { required: 'always' as const },
  }
  await put(checkout.createTaxIdElement({ visibility: 'always', validation }))
  await actions.validateElements()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
})
