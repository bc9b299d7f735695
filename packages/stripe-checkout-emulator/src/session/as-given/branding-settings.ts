import { checked, clearable, oneOf, text } from '../../api/params.ts'
import { mapped } from '../../api/param.ts'
import { exactlyOneOf } from '../../api/exactly-one-of.ts'
import { record } from '../../api/record-param.ts'
import { url } from '../../api/stripe-params.ts'

const color = checked((given) =>
  /^#[0-9a-f]{6}$/i.test(given) ? undefined : { message: `Invalid hex color: ${given}` },
)

const fonts = [
  'be_vietnam_pro',
  'bitter',
  'chakra_petch',
  'default',
  'hahmlet',
  'inconsolata',
  'inter',
  'lato',
  'lora',
  'm_plus_1_code',
  'montserrat',
  'noto_sans',
  'noto_sans_jp',
  'noto_serif',
  'nunito',
  'open_sans',
  'pridi',
  'pt_sans',
  'pt_serif',
  'raleway',
  'roboto',
  'roboto_slab',
  'source_sans_pro',
  'titillium_web',
  'ubuntu_mono',
  'zen_maru_gothic',
] as const

const picture = exactlyOneOf(
  ['url', 'file'],
  record({ file: text(), url }, { type: oneOf(['file', 'url']) }),
)

/**
 * Choice: what an account that never chose anything has is not documented.
 * @see https://docs.stripe.com/payments/checkout/customization/appearance
 */
export const brandingSettings = mapped(
  record({
    background_color: clearable(color),
    border_style: clearable(oneOf(['pill', 'rectangular', 'rounded'])),
    button_color: clearable(color),
    display_name: text({ max: 250 }),
    font_family: clearable(oneOf(fonts)),
    icon: picture,
    logo: picture,
  }),
  (given) => ({
    background_color: given.background_color ?? '#ffffff',
    border_style: given.border_style ?? 'rounded',
    button_color: given.button_color ?? '#0074d4',
    display_name: given.display_name ?? 'Emulated shop',
    font_family: given.font_family ?? 'default',
    icon: given.icon ?? null,
    logo: given.logo ?? null,
  }),
)
