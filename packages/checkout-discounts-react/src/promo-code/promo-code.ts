export { PromoCodeError as Error } from './promo-code-error.tsx'
export { PromoCodeInput as Input } from './promo-code-input.tsx'
export { PromoCodeRoot as Root } from './promo-code-root.tsx'
export { PromoCodeSubmit as Submit } from './promo-code-submit.tsx'
