/** The fields below the address lines, by the names that Stripe's inputs have. */
type RegionField = 'locality' | 'administrativeArea' | 'postalCode'

/** How a country writes what is below the address lines. */
export interface AddressFormat {
  /** Fields of one row stand side by side. */
  rows: readonly (readonly RegionField[])[]
  required: ReadonlySet<RegionField>
  labels: Readonly<Record<RegionField, string>>
  /** Matches a whole postal code, in capitals. */
  postalCode: RegExp
  postalCodeExample: string
}

type Written = readonly [
  /** `C`ity, `S`tate and postal code (`Z`), a row at a time; small where it may be left out. */
  rows: string,
  postalCode?: RegExp,
  example?: string,
  state?: string,
  postalCodeLabel?: string,
  city?: string,
]

const anything = /^.{2,12}$/
const four = /^\d{4}$/
const five = /^\d{5}$/
const six = /^\d{6}$/

/** Choice: the countries that most shops send to; for others, city and the rest if there is any. */
const formats: Readonly<Record<string, Written>> = {
  AE: ['S', anything, '', 'Emirate'],
  AT: ['ZC', four, '1010'],
  AU: ['C SZ', four, '2060', 'State', 'Postal code', 'Suburb'],
  BE: ['ZC', four, '1000'],
  BR: ['C SZ', /^\d{5}-?\d{3}$/, '01310-100', 'State', 'CEP'],
  CA: ['C SZ', /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, 'M5T 1T4', 'Province'],
  CH: ['ZC', four, '8001'],
  CN: ['S CZ', six, '100000', 'Province'],
  CZ: ['ZC', /^\d{3} ?\d{2}$/, '110 00'],
  DE: ['ZC', five, '10115'],
  DK: ['ZC', four, '1050'],
  ES: ['ZC S', five, '28001', 'Province'],
  FI: ['ZC', five, '00100'],
  FR: ['ZC', five, '75001'],
  GB: ['C Z', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'WS11 1DB', '', 'Postal code', 'Town or city'],
  GR: ['ZC', /^\d{3} ?\d{2}$/, '105 57'],
  HK: ['C S', anything, '', 'Area', '', 'District'],
  IE: ['C sz', /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/, 'A65 F4E2', 'County', 'Eircode'],
  IN: ['C SZ', six, '110034', 'State', 'PIN'],
  IT: ['ZC S', five, '00184', 'Province'],
  JP: ['Z S C', /^\d{3}-?\d{4}$/, '100-0001', 'Prefecture', 'Postal code', 'City or ward'],
  KR: ['S CZ', five, '03051', 'Province or city'],
  LU: ['ZC', four, '1009'],
  MX: ['ZC S', five, '06000', 'State'],
  NL: ['ZC', /^\d{4} ?[A-Z]{2}$/, '1012 JS'],
  NO: ['ZC', four, '0150'],
  NZ: ['CZ', four, '6011'],
  PL: ['ZC', /^\d{2}-\d{3}$/, '00-950'],
  PT: ['ZC', /^\d{4}-\d{3}$/, '1000-205'],
  SE: ['ZC', /^\d{3} ?\d{2}$/, '111 22'],
  SG: ['Z', six, '238823'],
  US: ['C SZ', /^\d{5}(-\d{4})?$/, '12345', 'State', 'ZIP code'],
}

const fieldOf: Readonly<Record<string, RegionField>> = {
  C: 'locality',
  S: 'administrativeArea',
  Z: 'postalCode',
}

/** @param country ISO 3166-1, two letters. */
export function addressFormatOf(country: string): AddressFormat {
  const [written, postalCode = anything, postalCodeExample = '', state, postal, city] =
    (Object.hasOwn(formats, country) && formats[country]) || (['C sz'] as const)
  const required = [...written].flatMap((letter) => fieldOf[letter] ?? [])
  return {
    rows: written
      .split(' ')
      .map((row) => [...row.toUpperCase()].flatMap((letter) => fieldOf[letter] ?? [])),
    required: new Set(required),
    labels: {
      locality: city || 'City',
      administrativeArea: state || 'State or region',
      postalCode: postal || 'Postal code',
    },
    postalCode,
    postalCodeExample,
  }
}
