import type { StripeTaxIdElementChangeEvent, StripeTaxIdElementOptions } from '@stripe/stripe-js'

import type { CheckoutActions } from '../checkout/checkout-actions.ts'
import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { countryOf } from '../element/country.ts'
import type { ElementPart } from '../element/create-part-element.ts'
import { createFieldsPart } from '../element/fields-part.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { createLatestSender } from '../element/latest-sender.ts'
import {
  checkTaxId,
  createTaxIdForm,
  taxIdAsksOf,
  type TaxIdFieldName,
  type TaxIdValues,
} from './tax-id-form.ts'
import { externalTypeOf, taxIdTypeOf, taxIdTypes } from './tax-id-types.ts'

interface TaxIdPartSettings {
  options: StripeTaxIdElementOptions
  checkout: Pick<
    ElementCheckout,
    'actions' | 'asks' | 'loaded' | 'locale' | 'onSession' | 'session'
  >
  onChange: () => void
  onResize: () => void
}

export interface TaxIdPart extends ElementPart<StripeTaxIdElementOptions> {
  now(): Pick<StripeTaxIdElementChangeEvent, 'complete' | 'empty' | 'value' | 'visible'>
}

/** Asks for a business and its tax id, and gives them to the session. */
export function createTaxIdPart(settings: TaxIdPartSettings): TaxIdPart {
  const { checkout, onChange } = settings
  const { businessName = '', taxId = '', taxIdType } = settings.options.defaultValues ?? {}
  let { options } = settings
  let country = countryOf(checkout.locale)
  // What was wrong with the id that the session was told last.
  let refusal: string | null = null

  const sender = createLatestSender<TaxIdValues>((values) => {
    const actions = checkout.actions()
    if (actions) void send(values, actions)
    return actions !== null
  })
  const fields = createFieldsPart<TaxIdFieldName>({
    ...settings,
    blank: {
      taxIdType: taxIdType ?? taxIdTypeOf(country) ?? 'gb_vat',
      taxId: '',
      businessName: '',
    },
    drawFields(document, values, onInput) {
      const { locale } = checkout
      const form = createTaxIdForm(document, { values, asks: asks(), locale, onInput })
      form.node.hidden = !isVisible()
      return form
    },
    onCommit: sender.flush,
    onValues(values) {
      refusal = null
      fields.setNotice(null)
      const isWhole = firstErrorOf(checkTaxId(values, asks())) === null
      sender.offer(isWhole && isVisible() ? values : null)
      onChange()
    },
  })
  // Nothing is what the session knows to begin with.
  sender.know(fields.values())

  async function send(values: TaxIdValues, { updateTaxIdInfo }: CheckoutActions) {
    const value = values.taxId.trim()
    const type = externalTypeOf(typeOf(values))
    const info = value ? { taxId: { type, value }, businessName: values.businessName } : null
    // The element's types name more ids than the action's: which it takes, the session says.
    const result = await updateTaxIdInfo(info as Parameters<typeof updateTaxIdInfo>[0])
    refusal = result.type === 'error' ? result.error.message : null
    fields.setNotice(refusal)
    if (refusal !== null) onChange()
  }

  function asks() {
    return taxIdAsksOf(options, checkout.asks()?.taxId === 'required')
  }

  /** Choice: `auto` shows it where the shopper's country has a tax id. */
  function isVisible(): boolean {
    const { visibility = 'auto' } = options
    return visibility === 'auto' ? taxIdTypeOf(country) !== null : visibility === 'always'
  }

  function error(): string | null {
    return isVisible() ? (firstErrorOf(checkTaxId(fields.values(), asks())) ?? refusal) : null
  }

  function followCountry() {
    const { billingAddress, shippingAddress } = checkout.session() ?? {}
    const next = (billingAddress ?? shippingAddress)?.address.country
    if (!next || next === country) return
    const wasVisible = isVisible()
    country = next
    const type = taxIdTypeOf(next)
    if (type && !fields.values().taxId) fields.setValues({ taxIdType: type })
    if (isVisible() !== wasVisible) fields.redraw()
    onChange()
  }

  async function begin() {
    await checkout.loaded()
    followCountry()
    if (taxId || businessName) fields.setValues({ taxId, businessName })
    // Only now it is known whether the session requires it.
    fields.redraw()
    sender.flush()
    onChange()
  }

  checkout.onSession(followCountry)
  void begin()

  const { clear, draw, showErrors } = fields
  return {
    clear,
    draw,
    showErrors,
    error,
    commit: sender.flush,
    setOptions(next) {
      options = next
      fields.redraw()
      onChange()
    },
    now() {
      const values = fields.values()
      const chosen = typeOf(values)
      return {
        empty: !values.taxId && !values.businessName,
        complete: error() === null,
        visible: isVisible(),
        value: {
          businessName: values.businessName,
          taxId: values.taxId,
          taxIdType: chosen,
          externalTaxIdType: externalTypeOf(chosen),
        },
      }
    },
  }
}

function typeOf(values: TaxIdValues) {
  return taxIdTypes.find((type) => type === values.taxIdType) ?? 'gb_vat'
}
