import { clearable, text } from '../../api/params.ts'
import { mapped } from '../../api/param.ts'
import { record } from '../../api/record-param.ts'

const message = clearable(record({}, { message: text({ max: 1200 }) }))

/** @see https://docs.stripe.com/payments/checkout/customization/policies */
export const customText = mapped(
  record({
    after_submit: message,
    shipping_address: message,
    submit: message,
    terms_of_service_acceptance: message,
  }),
  (given) => ({ ...noCustomText, ...given }),
)

export const noCustomText = {
  after_submit: null,
  shipping_address: null,
  submit: null,
  terms_of_service_acceptance: null,
}
