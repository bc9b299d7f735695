import latin from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2?url'
import type { CustomFontSource } from '@stripe/stripe-js'

/** The page's typeface, for Stripe's frames, which have none of the page's styles. */
export const stripeFonts: CustomFontSource[] = [
  {
    family: 'Hanken Grotesk Variable',
    src: `url(${new URL(latin, document.baseURI).href})`,
    weight: '100 900',
  },
]
