import type { CardBrand } from '../card/card-brand.ts'

const word = (text: string, fill: string, size = 9) =>
  `<rect width="32" height="21" rx="3" fill="${fill}"/>` +
  `<text x="16" y="${10.5 + size * 0.36}" text-anchor="middle" font-family="Arial, sans-serif" ` +
  `font-size="${size}" font-weight="700" fill="#fff">${text}</text>`

const pair = (left: string, right: string) =>
  '<rect x=".5" y=".5" width="31" height="20" rx="2.5" fill="#fff" stroke="#0002"/>' +
  `<circle cx="12.5" cy="10.5" r="6" fill="${left}"/>` +
  `<circle cx="19.5" cy="10.5" r="6" fill="${right}" fill-opacity=".85"/>`

/** Plain marks drawn here, none of the networks' own artwork. */
const drawings: Record<CardBrand, string> = {
  unknown:
    '<rect x=".75" y=".75" width="30.5" height="19.5" rx="2.75" fill="none" stroke="currentColor" stroke-width="1.5"/>' +
    '<path d="M1 6.5h30" stroke="currentColor" stroke-width="3"/>' +
    '<path d="M5 14.5h7" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
  visa: word('VISA', '#1a2c7a'),
  mastercard: pair('#d9222a', '#ee9f2d'),
  amex: word('AMEX', '#1f72cd'),
  discover: word('DISC', '#c55a11'),
  diners: pair('#4b6a9b', '#9fb3cf'),
  jcb: word('JCB', '#1a7f37', 10),
  unionpay: word('UP', '#0f6f78', 10),
}

/** A card's mark, 32 × 21 px, as SVG. */
export function brandIcon(brand: CardBrand, name: string): string {
  return (
    `<svg viewBox="0 0 32 21" width="32" height="21" role="img" aria-label="${name}" ` +
    `data-brand="${brand}">${drawings[brand]}</svg>`
  )
}

/** For the tab: drawn in the colour of the text around it. */
export const cardGlyph =
  '<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">' +
  '<rect x=".75" y="2.75" width="14.5" height="10.5" rx="2"/><path d="M1 6.25h14" stroke-width="2"/></svg>'
