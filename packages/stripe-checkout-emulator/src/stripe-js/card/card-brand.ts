export type CardBrand =
  | 'visa'
  | 'mastercard'
  | 'amex'
  | 'discover'
  | 'diners'
  | 'jcb'
  | 'unionpay'
  | 'unknown'

interface BrandRule {
  brand: CardBrand
  name: string
  /** Matches the first digits of the card number. */
  prefix: RegExp
  /** Digits of a whole card number. */
  numberLength: number
  /** Digits of the security code. */
  cvcLength: number
  /** Sizes of the groups that the number is printed in. */
  groups: readonly number[]
}

const fourByFour = [4, 4, 4, 4]
const anyCard: BrandRule = {
  brand: 'unknown',
  name: 'Card',
  prefix: /^/,
  numberLength: 16,
  cvcLength: 3,
  groups: fourByFour,
}
const brandRules: readonly BrandRule[] = [
  { ...anyCard, brand: 'visa', name: 'Visa', prefix: /^4/ },
  {
    ...anyCard,
    brand: 'mastercard',
    name: 'Mastercard',
    prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
  },
  {
    brand: 'amex',
    name: 'American Express',
    prefix: /^3[47]/,
    numberLength: 15,
    cvcLength: 4,
    groups: [4, 6, 5],
  },
  { ...anyCard, brand: 'discover', name: 'Discover', prefix: /^(6011|64[4-9]|65)/ },
  {
    ...anyCard,
    brand: 'diners',
    name: 'Diners Club',
    prefix: /^(30[0-5]|36|38|39)/,
    numberLength: 14,
    groups: [4, 6, 4],
  },
  { ...anyCard, brand: 'jcb', name: 'JCB', prefix: /^35(2[89]|[3-8])/ },
  { ...anyCard, brand: 'unionpay', name: 'UnionPay', prefix: /^62/ },
]

/** The card network's rules that the first digits of a card number point to. */
export function brandOf(digits: string): BrandRule {
  return brandRules.find(({ prefix }) => prefix.test(digits)) ?? anyCard
}

/** What a brand is called: `visa` is Visa. */
export function nameOfBrand(brand: string): string {
  return (brandRules.find((rule) => rule.brand === brand) ?? anyCard).name
}
