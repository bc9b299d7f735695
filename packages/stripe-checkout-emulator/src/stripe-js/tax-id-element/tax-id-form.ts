import type { StripeTaxIdElementOptions } from '@stripe/stripe-js'

import { chevronGlyph } from '../element/chevron-glyph.ts'
import { select, textInput } from '../element/controls.ts'
import type { DrawnFields } from '../element/fields-part.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'
import { createFieldGroup, type FieldValues } from '../element/field-group.ts'
import { createFormField } from '../element/form-field.ts'
import { taxIdLabels } from './tax-id-types.ts'

export type TaxIdFieldName = 'taxIdType' | 'taxId' | 'businessName'
export type TaxIdValues = FieldValues<TaxIdFieldName>

/** What is asked for, and what of it has to be given. */
export interface TaxIdAsks {
  businessName: boolean
  requiresBusinessName: boolean
  requiresTaxId: boolean
}

/**
 * Choice: `auto` shows the field for the business, and requires it only together with a tax id.
 *
 * @param isRequired whether the session requires a tax id
 */
export function taxIdAsksOf(
  { fields, validation }: StripeTaxIdElementOptions,
  isRequired: boolean,
): TaxIdAsks {
  const taxId = validation?.taxId?.required ?? 'auto'
  return {
    businessName: fields?.businessName !== 'never',
    requiresBusinessName: validation?.businessName?.required === 'always',
    requiresTaxId: taxId === 'always' || (taxId === 'auto' && isRequired),
  }
}

interface TaxIdFormSettings {
  values: TaxIdValues
  asks: TaxIdAsks
  /** BCP 47 */
  locale: string
  onInput: (values: TaxIdValues) => void
}

/** Draws the fields for a business and its tax id. */
export function createTaxIdForm(
  document: Document,
  { values, asks, locale, onInput }: TaxIdFormSettings,
): DrawnFields<TaxIdFieldName> {
  const node = document.createElement('div')
  const types = select(document, 'off', taxIdLabels(locale))
  const fields = {
    taxIdType: createFormField('taxId', 'taxIdType', types),
    taxId: createFormField('taxId', 'taxId', textInput(document, 'off')),
    businessName: createFormField('taxId', 'businessName', textInput(document, 'organization')),
  }
  fields.taxIdType.setLabel('Tax ID type')
  fields.taxIdType.setIcon(chevronGlyph)
  fields.taxId.setLabel(`Tax ID${asks.requiresTaxId ? '' : ' (optional)'}`)
  fields.businessName.setLabel(`Business name${asks.requiresBusinessName ? '' : ' (optional)'}`)
  node.className = 'Panel'
  node.append(
    ...(asks.businessName ? [fields.businessName.node] : []),
    fields.taxIdType.node,
    fields.taxId.node,
  )
  const group = createFieldGroup({
    names: ['businessName', 'taxIdType', 'taxId'],
    fields,
    values,
    check: (typed) => checkTaxId(typed, asks),
    onInput: () => onInput(group.values()),
  })
  return { node, group }
}

/** What each field amounts to. Whether an id is one of its type, the session says. */
export function checkTaxId(
  { taxId, businessName }: TaxIdValues,
  asks: TaxIdAsks,
): Record<TaxIdFieldName, FieldCheck> {
  const lacksName = asks.requiresBusinessName && businessName.trim() === ''
  return {
    businessName: lacksName ? empty('business name') : complete,
    taxIdType: complete,
    taxId: asks.requiresTaxId && taxId.trim() === '' ? empty('tax ID') : complete,
  }
}

function empty(what: string): FieldCheck {
  return { state: 'empty', code: 'incomplete_tax_id', message: `Your ${what} is incomplete.` }
}
