import { boolean, list, oneOf, text } from '../../api/params.ts'
import { mapped } from '../../api/param.ts'
import { record } from '../../api/record-param.ts'

const card = mapped(
  record(
    {
      request_three_d_secure: oneOf(['any', 'automatic', 'challenge']),
      setup_future_usage: oneOf(['off_session', 'on_session']),
      statement_descriptor_suffix_kana: text({ max: 22 }),
      statement_descriptor_suffix_kanji: text({ max: 17 }),
      restrictions: record({
        brands_blocked: list(
          oneOf(['american_express', 'discover_global_network', 'mastercard', 'visa']),
        ),
      }),
      installments: record({ enabled: boolean }),
    },
    {},
    [
      'capture_method',
      'request_extended_authorization',
      'request_incremental_authorization',
      'request_multicapture',
      'request_overcapture',
    ],
  ),
  (given) => ({ request_three_d_secure: 'automatic' as const, ...given }),
)

/** Every other way to pay, which this account has none of. */
const others =
  'acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact ' +
  'billie blik boleto cashapp crypto customer_balance demo_pay eps fpx giropay grabpay ideal ' +
  'kakao_pay klarna konbini kr_card link mobilepay multibanco naver_pay oxxo p24 pay_by_bank payco ' +
  'paynow paypal payto pix revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort ' +
  'sunbit swish twint upi us_bank_account wechat_pay'

export const paymentMethodOptions = record({ card }, {}, others.split(' '))

export const noPaymentMethodOptions = { card: { request_three_d_secure: 'automatic' as const } }
