import type {
  ExpressPaymentType,
  StripeCheckoutExpressCheckoutElementOptions,
} from '@stripe/stripe-js'

import { buttonLabel, buttonTheme, shownWallets } from './wallets.ts'

interface WalletButtonsSettings {
  options: Partial<StripeCheckoutExpressCheckoutElementOptions>
  isNight: boolean
  onClick: (type: ExpressPaymentType) => void
  /** More or fewer are shown. */
  onResize: () => void
}

/** Draws a button for each wallet. */
export function createWalletButtons(
  document: Document,
  { options, isNight, onClick, onResize }: WalletButtonsSettings,
): HTMLElement {
  const { buttonHeight = 44, layout = {} } = options
  const { maxColumns = 0, maxRows = 0, overflow = 'auto' } = layout
  const node = document.createElement('div')
  const more = document.createElement('button')
  const fits = maxColumns * maxRows || Infinity
  const buttons = shownWallets(options).map((wallet) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'WalletButton'
    button.dataset['wallet'] = wallet.type
    button.dataset['colors'] = buttonTheme(wallet, options, isNight)
    button.style.height = `${buttonHeight}px`
    button.textContent = buttonLabel(wallet, options)
    button.addEventListener('click', () => onClick(wallet.type))
    return button
  })
  const hidden = buttons.slice(fits)

  node.className = 'WalletButtons'
  if (maxColumns > 0) node.style.gridTemplateColumns = `repeat(${maxColumns}, minmax(0, 1fr))`
  more.type = 'button'
  more.className = 'MoreButton'
  more.textContent = 'Show more'
  more.addEventListener('click', () => {
    more.remove()
    for (const button of hidden) button.hidden = false
    hidden[0]?.focus()
    onResize()
  })
  for (const button of hidden) button.hidden = true
  node.append(...buttons, ...(hidden.length > 0 && overflow === 'auto' ? [more] : []))
  return node
}

export const walletButtonStyles = `
.WalletButtons { display: grid; gap: calc(var(--spacingUnit) * 2); grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr)); }
.WalletButton { padding: 0 calc(var(--spacingUnit) * 3); border: 1px solid transparent; border-radius: var(--buttonBorderRadius, var(--borderRadius)); font-weight: var(--fontWeightMedium); cursor: pointer; }
.WalletButton[data-colors='black'] { background: #000; color: #fff; }
.WalletButton[data-colors^='white'] { background: #fff; color: #000; border-color: #8d8d96; }
.WalletButton[data-colors='link'] { background: #00d66f; color: #011e0f; }
.MoreButton { grid-column: 1 / -1; padding: calc(var(--spacingUnit) * 2); border: 0; border-radius: var(--borderRadius); background: none; color: var(--colorTextSecondary); font-size: calc(var(--fontSizeBase) * 0.875); cursor: pointer; }
.WalletButton:focus-visible { outline: 2px solid var(--colorPrimary); outline-offset: 2px; box-shadow: none; }
`
