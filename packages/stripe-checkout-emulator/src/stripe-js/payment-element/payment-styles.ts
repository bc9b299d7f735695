/** What the Payment Element's styles have beyond those of all elements. */
export const paymentStyles = `
.TabList { display: flex; }
.Tab {
  display: inline-flex; align-items: center; gap: calc(var(--spacingUnit) * 2);
  min-height: 40px;
  padding: calc(var(--spacingUnit) * 2) calc(var(--spacingUnit) * 4) calc(var(--spacingUnit) * 2) calc(var(--spacingUnit) * 3);
  border: 1px solid var(--hairline); border-radius: var(--borderRadius);
  background: var(--colorBackground);
  font-size: calc(var(--fontSizeBase) * 0.875); font-weight: var(--fontWeightMedium);
  cursor: pointer;
}
.Tab svg { width: 16px; height: 16px; }
.Tab--selected { border-color: var(--colorPrimary); color: var(--colorPrimary); }
.AccordionItem { padding: var(--gap); border: 1px solid var(--hairline); border-radius: var(--borderRadius); background: var(--colorBackground); }
.AccordionItem > :not([hidden]) + :not([hidden]) { margin-top: calc(var(--spacingUnit) * 4); }
.AccordionButton { display: flex; align-items: center; gap: calc(var(--spacingUnit) * 2); width: 100%; min-height: 24px; padding: 0; border: 0; border-radius: var(--borderRadius); background: none; font-weight: var(--fontWeightMedium); text-align: start; cursor: pointer; }
.AccordionButton svg { width: 16px; height: 16px; }
.RadioIconOuter { flex: none; width: 16px; height: 16px; border: 1px solid var(--colorTextSecondary); border-radius: 50%; }
.AccordionItem--selected .AccordionButton { color: var(--colorPrimary); }
.AccordionItem--selected .RadioIconOuter { border: 5px solid var(--colorPrimary); }
.Field--number .Input { padding-right: calc(var(--gap) + 42px); }
@media (forced-colors: active) { .Tab--selected { outline: 2px solid Highlight; } }
`
