import { walletButtonStyles } from '../express-checkout-element/wallet-buttons.ts'
import { paymentStyles } from '../payment-element/payment-styles.ts'

/** What the form's styles have beyond those of all elements. */
export const formStyles = `${paymentStyles}${walletButtonStyles}
.Element, .Element > .Sections { gap: calc(var(--spacingUnit) * 7); }
.Element > .Sections > .Error { margin-top: calc(var(--spacingUnit) * -4); }
.FormSection { display: grid; gap: calc(var(--spacingUnit) * 4); }
h2 { margin: 0; font-size: calc(var(--fontSizeBase) * 1.125); font-weight: var(--fontWeightMedium); }
.Or { display: flex; align-items: center; gap: var(--gap); color: var(--colorTextSecondary); font-size: calc(var(--fontSizeBase) * 0.875); }
.Or::before, .Or::after { content: ''; flex: 1; border-top: 1px solid var(--hairline); }
.CodeRow { display: grid; grid-template-columns: 1fr auto; gap: calc(var(--spacingUnit) * 2); align-items: end; }
.CodeRow .Button { padding-block: var(--gap); }
.CodeRow:has(.Error:not(:empty)) { align-items: center; }
.Summary { display: grid; gap: calc(var(--spacingUnit) * 2); margin: 0; font-variant-numeric: tabular-nums; }
.SummaryRow { display: flex; justify-content: space-between; gap: var(--gap); }
.SummaryRow dt { overflow-wrap: anywhere; }
.SummaryRow dd { margin: 0; }
.SummaryRow--total { padding-top: calc(var(--spacingUnit) * 3); border-top: 1px solid var(--hairline); font-weight: var(--fontWeightMedium); }
.Steps { display: flex; gap: calc(var(--spacingUnit) * 2); margin: 0; padding: 0; list-style: none; }
.Step { min-height: 32px; padding: 0 calc(var(--spacingUnit) * 2); border: 0; border-bottom: 2px solid transparent; background: none; color: var(--colorTextSecondary); cursor: pointer; }
.Step:disabled { cursor: default; }
.Step[aria-current] { border-color: var(--colorPrimary); color: var(--colorText); font-weight: var(--fontWeightMedium); }
`
