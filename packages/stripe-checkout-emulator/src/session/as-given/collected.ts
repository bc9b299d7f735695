import { boolean, oneOf } from '../../api/params.ts'
import { mapped } from '../../api/param.ts'
import { record } from '../../api/record-param.ts'

/** What the page is to ask the shopper for, besides how to pay. */
export const phoneNumberCollection = record({}, { enabled: boolean })

const name = mapped(
  record({ optional: boolean }, { enabled: boolean }),
  ({ enabled, optional = false }) => ({ enabled, optional }),
)

export const nameCollection = record({ business: name, individual: name })

export const taxIdCollection = mapped(
  record({ required: oneOf(['if_supported', 'never']) }, { enabled: boolean }),
  ({ enabled, required = 'never' }) => ({ enabled, required }),
)

export const consentCollection = mapped(
  record({
    payment_method_reuse_agreement: record({}, { position: oneOf(['auto', 'hidden']) }),
    promotions: oneOf(['auto', 'none']),
    terms_of_service: oneOf(['none', 'required']),
  }),
  (given) => ({
    payment_method_reuse_agreement: given.payment_method_reuse_agreement ?? null,
    promotions: given.promotions ?? null,
    terms_of_service: given.terms_of_service ?? null,
  }),
)
