import { checked } from '../../api/params.ts'

export const paymentMethodType = checked((given) =>
  /^[a-z][a-z0-9_]*$/.test(given)
    ? undefined
    : { code: 'payment_method_unactivated', message: `Invalid payment method type: ${given}` },
)
