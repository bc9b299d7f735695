import type {
  AvailablePaymentMethods,
  ExpressPaymentType,
  StripeCheckoutExpressCheckoutElementOptions,
} from '@stripe/stripe-js'

type WalletName = keyof AvailablePaymentMethods
type Options = Partial<StripeCheckoutExpressCheckoutElementOptions>

interface Wallet {
  name: WalletName
  /** As events and `paymentMethodOrder` call it. */
  type: ExpressPaymentType
  title: string
}

/**
 * The wallets that there are. Choice: those that pay with a card; the others are never available,
 * as on a page whose session does not take them.
 */
const wallets: readonly Wallet[] = [
  { name: 'applePay', type: 'apple_pay', title: 'Apple Pay' },
  { name: 'googlePay', type: 'google_pay', title: 'GPay' },
  { name: 'link', type: 'link', title: 'Link' },
]

/**
 * The wallets that an element shows, in order.
 *
 * Choice: the shopper's browser knows Google Pay and Link; Apple Pay is there where the page asks
 * for it with `always`.
 */
export function shownWallets({ paymentMethods = {}, paymentMethodOrder = [] }: Options): Wallet[] {
  const rank = ({ type, name }: Wallet) => {
    const index = paymentMethodOrder.findIndex((asked) => asked === type || asked === name)
    return index === -1 ? paymentMethodOrder.length : index
  }
  return wallets
    .filter(({ name }) => {
      const wish = paymentMethods[name] ?? 'auto'
      return name === 'applePay' ? wish === 'always' : wish !== 'never'
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

/** What `ready` says of them; undefined where there is none. */
export function availableWallets(options: Options): AvailablePaymentMethods | undefined {
  const shown = shownWallets(options).map(({ name }) => name)
  if (shown.length === 0) return undefined
  return {
    amazonPay: false,
    applePay: shown.includes('applePay'),
    googlePay: shown.includes('googlePay'),
    klarna: false,
    link: shown.includes('link'),
    paypal: false,
  }
}

/** What a wallet's button says: `Buy with GPay`. */
export function buttonLabel({ name, title }: Wallet, { buttonType = {} }: Options): string {
  if (name === 'link') return 'Pay with Link'
  const type = buttonType[name === 'applePay' ? 'applePay' : 'googlePay'] ?? 'buy'
  if (type === 'plain') return title
  const words = type.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} with ${title}`
}

/** Its colours: the page's choice, else what stands out from the page. */
export function buttonTheme(
  { name }: Wallet,
  { buttonTheme: themes = {} }: Options,
  isNight: boolean,
): string {
  if (name === 'link') return 'link'
  return themes[name === 'applePay' ? 'applePay' : 'googlePay'] ?? (isNight ? 'white' : 'black')
}
