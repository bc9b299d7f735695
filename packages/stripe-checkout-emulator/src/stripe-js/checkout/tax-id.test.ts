import type { StripeCheckoutTaxIdType } from '@stripe/stripe-js'
import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

const businessName = 'Analytical Engines Ltd'

async function openPage() {
  const shop = await openShop({ params: { tax_id_collection: { enabled: true } } })
  const { actions } = await openCheckout(shop)
  const update = (type: string, value: string) =>
    // A page in plain JavaScript may pass any type.
    actions.updateTaxIdInfo({
      businessName,
      taxId: { type: type as StripeCheckoutTaxIdType, value },
    })
  return { ...shop, actions, update }
}

describe('updateTaxIdInfo', () => {
  test('is shown to the page, and is in the receipt', async () => {
    const { actions, update, stripe, id, discount } = await openPage()
    const taxId = { type: 'eu_vat', value: 'DE123456789' }
    expect(await update('eu_vat', 'DE123456789')).toMatchObject({
      type: 'success',
      session: { taxIdInfo: { businessName, taxId } },
    })
    await actions.runServerUpdate(() => discount(100_00))
    await actions.confirm({ redirect: 'if_required' })
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
      customer_details: { tax_ids: [taxId] },
    })
    expect(actions.getSession().taxIdInfo).toMatchObject({ taxId })
  })

  test('can be taken back', async () => {
    const { actions, update } = await openPage()
    await update('eu_vat', 'DE123456789')
    expect(await actions.updateTaxIdInfo(null)).toMatchObject({
      type: 'success',
      session: { taxIdInfo: null },
    })
  })

  test.each([
    ['au_abn', '12 345 678 912'],
    ['br_cnpj', '01.234.456/5432-10'],
    ['ca_gst_hst', '123456789RT0002'],
    ['ch_vat', 'CHE-123.456.789 MWST'],
    ['eu_vat', 'nl123456789b12'],
    ['gb_vat', 'GB123456789'],
    ['jp_trn', 'T1234567891234'],
    ['us_ein', '12-3456789'],
    ['za_vat', '4123456789'],
  ])('takes a %s in the form that it is printed in', async (type, value) => {
    const { update } = await openPage()
    expect(await update(type, value)).toMatchObject({
      session: { taxIdInfo: { taxId: { type, value } } },
    })
  })

  test.each([
    ['eu_vat', 'DE12345678'],
    ['eu_vat', 'XX123456789'],
    ['gb_vat', '123456789'],
    ['us_ein', '12-345678'],
    ['uz_vat', ''],
  ])('resolves to invalidTaxId for the %s %j', async (type, value) => {
    const { actions, update } = await openPage()
    expect(await update(type, value)).toMatchObject({
      type: 'error',
      error: { code: 'invalidTaxId' },
    })
    expect(actions.getSession().taxIdInfo).toBeNull()
  })

  test('resolves to an error without a code for a type that there is not', async () => {
    const { update } = await openPage()
    expect(await update('xx_vat', '123')).toMatchObject({ type: 'error', error: { code: null } })
  })
})
