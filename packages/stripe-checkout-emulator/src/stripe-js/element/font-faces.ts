import type { CssFontSource, CustomFontSource } from '@stripe/stripe-js'

export type FontSource = CssFontSource | CustomFontSource

/** CSS that makes the page's fonts known to the element's own document. */
export function fontFaces(fonts: readonly FontSource[]): string {
  // An @import counts only before every other rule.
  const sheets = fonts.filter((font) => 'cssSrc' in font)
  const faces = fonts.filter((font) => 'family' in font)
  return [
    ...sheets.map(({ cssSrc }) => `@import url(${JSON.stringify(cssSrc)});`),
    ...faces.map(fontFace),
  ].join('\n')
}

function fontFace({ family, src, display, style, unicodeRange, weight }: CustomFontSource): string {
  const descriptors: Array<[string, string | undefined]> = [
    ['font-family', JSON.stringify(family)],
    ['src', src],
    ['font-display', display],
    ['font-style', style],
    ['unicode-range', unicodeRange],
    ['font-weight', weight],
  ]
  const given = descriptors.filter(([, value]) => value !== undefined)
  return `@font-face { ${given.map(([name, value]) => `${name}: ${value};`).join(' ')} }`
}
