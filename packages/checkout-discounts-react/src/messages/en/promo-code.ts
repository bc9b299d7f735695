import type { Messages } from '../messages.ts'

export const promoCode: Messages['promoCode'] = {
  label: 'Promo code',
  apply: 'Apply',
  applying: 'Applying…',
}
