import type { StripeTaxIdElementChangeEvent } from '@stripe/stripe-js'

export type TaxIdType = StripeTaxIdElementChangeEvent['value']['taxIdType']
export type ExternalTaxIdType = StripeTaxIdElementChangeEvent['value']['externalTaxIdType']

/** Countries, of which each has a type `…_vat`, whose ids the session knows as `eu_vat`. */
const european =
  'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk xi'

/** The others, which the session knows by the same name. */
const others =
  'ae_trn al_tin am_tin ao_tin au_abn aw_tin az_tin ba_tin bb_tin bd_bin bf_ifu bh_vat bj_ifu bs_tin ' +
  'by_tin ca_gst_hst ca_bn ca_pst_bc ca_pst_mb ca_pst_sk ca_qst cd_nif ch_vat cl_tin cm_niu cr_tin ' +
  'cv_nif ec_ruc eg_tin es_cif et_tin gb_vat ge_vat gn_nif ic_nif in_gst is_vat ke_pin kg_tin kh_tin ' +
  'kr_brn kz_bin la_tin li_vat lk_vat ma_vat md_vat me_pib mk_vat mr_nif mx_rfc ng_tin no_vat np_pan ' +
  'nz_gst om_vat pe_ruc ph_tin rs_pib ru_inn ru_kpp sa_vat sg_gst sn_ninea sr_fin th_vat tj_tin tr_tin ' +
  'tw_vat tz_vat ua_vat ug_tin uy_ruc uz_tin uz_vat za_vat zm_tin zw_tin'

// Stripe's names as its types list them: split from a text, for the script to stay small.
export const taxIdTypes = [
  ...european.split(' ').map((country) => `${country}_vat`),
  ...others.split(' '),
] as readonly TaxIdType[]

/** What the session calls a type that the shopper chooses. */
export function externalTypeOf(type: TaxIdType): ExternalTaxIdType {
  // The types of the one list are the types of the other, but for the European ones.
  return european.split(' ').includes(type.slice(0, 2)) && type.endsWith('_vat')
    ? 'eu_vat'
    : (type as ExternalTaxIdType)
}

/** The type that most shoppers of a country have, or null where there is none. */
export function taxIdTypeOf(country: string): TaxIdType | null {
  return taxIdTypes.find((type) => type.startsWith(`${country.toLowerCase()}_`)) ?? null
}

/** Each with a label such as `Germany · VAT`, sorted by it in the language. */
export function taxIdLabels(locale: string): Array<[type: TaxIdType, label: string]> {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return taxIdTypes
    .map((type): [TaxIdType, string] => [type, labelOf(type, names)])
    .toSorted(([, a], [, b]) => a.localeCompare(b, locale))
}

function labelOf(type: TaxIdType, names: Intl.DisplayNames): string {
  const [country = '', ...kind] = type.toUpperCase().split('_')
  // Northern Ireland has a code for VAT alone, which no list of countries has.
  const name = country === 'XI' ? 'Northern Ireland' : (names.of(country) ?? country)
  return `${name} · ${kind.join(' ')}`
}
