/** How elements are drawn. The class names are those that an Appearance's rules speak of. */
export const elementStyles = `
*, *::before, *::after { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; }
html[data-theme='night'] { color-scheme: dark; }
body {
  --gap: calc(var(--spacingUnit) * 3);
  --hairline: var(--inputColorBorder, color-mix(in srgb, var(--colorText) 28%, var(--colorBackground)));
  --ring: color-mix(in srgb, var(--colorPrimary) 24%, transparent);
  margin: 0;
  padding: 4px;
  overflow: hidden;
  background: transparent;
  color: var(--colorText);
  font: var(--fontWeightNormal) var(--fontSizeBase)/var(--fontLineHeight) var(--fontFamily);
  -webkit-font-smoothing: antialiased;
}
button, input, select { margin: 0; font: inherit; color: inherit; }
[hidden] { display: none !important; }

legend { padding: 0; }
p { margin: 0; }
.Element, .Sections { display: grid; gap: calc(var(--spacingUnit) * 4); }
.Panel { display: grid; gap: var(--gridRowSpacing, var(--gap)); }
.Row { display: grid; grid-template-columns: 1fr 1fr; gap: var(--gridColumnSpacing, var(--gap)); align-items: start; }
.Row--single { grid-template-columns: 1fr; }

.Label {
  display: block;
  margin-bottom: var(--labelSpacing, var(--spacingUnit));
  color: var(--labelColorText, var(--colorText));
  font-size: var(--labelFontSize, calc(var(--fontSizeBase) * 0.875));
  font-weight: var(--labelFontWeight, var(--fontWeightNormal));
}
.Box { position: relative; }
.Input {
  display: block; width: 100%;
  padding: var(--gap);
  border: 1px solid var(--hairline); border-radius: var(--borderRadius);
  background: var(--colorBackground);
  box-shadow: var(--inputBoxShadow, none);
  font-variant-numeric: tabular-nums;
  text-overflow: ellipsis;
  transition: border-color 120ms, box-shadow 120ms;
  appearance: none;
}
.Input::placeholder { color: var(--colorTextPlaceholder, var(--colorTextSecondary)); opacity: 1; }
.Input:focus-visible, button:focus-visible {
  outline: 2px solid transparent;
  border-color: var(--inputFocusColorBorder, var(--colorPrimary));
  box-shadow: var(--focusBoxShadow, 0 0 0 3px var(--ring));
}
.Input--invalid { border-color: var(--colorDanger); color: var(--colorDanger); }
.Input--invalid:focus-visible { border-color: var(--colorDanger); box-shadow: 0 0 0 3px color-mix(in srgb, var(--colorDanger) 20%, transparent); }
select.Input { padding-right: calc(var(--gap) + 24px); cursor: pointer; }
select.Input:disabled { cursor: default; opacity: 1; }
.Icon { position: absolute; inset-block: 0; right: var(--gap); display: flex; align-items: center; pointer-events: none; color: var(--iconColor, var(--colorTextSecondary)); }
.Error { margin-top: var(--spacingUnit); color: var(--colorDanger); font-size: calc(var(--fontSizeBase) * 0.875); }
.Error:empty { display: none; }
.OptionList { display: grid; gap: calc(var(--spacingUnit) * 2); margin: 0; padding: 0; border: 0; }
.Option {
  display: flex; gap: var(--gap); align-items: start;
  padding: var(--gap);
  border: 1px solid var(--hairline); border-radius: var(--borderRadius);
  background: var(--colorBackground);
  cursor: pointer;
}
.Option:has(:checked) { border-color: var(--colorPrimary); }
.OptionText { display: grid; min-width: 0; overflow-wrap: anywhere; }
.OptionDetail { color: var(--colorTextSecondary); font-size: calc(var(--fontSizeBase) * 0.875); }
.Checkbox { display: flex; gap: calc(var(--spacingUnit) * 2); align-items: start; cursor: pointer; }
.RadioIcon, .CheckboxInput { flex: none; width: 16px; height: 16px; margin: 0; margin-top: calc((1em * var(--fontLineHeight) - 16px) / 2); accent-color: var(--colorPrimary); }
.RadioIcon:focus-visible, .CheckboxInput:focus-visible { outline: 2px solid var(--colorPrimary); outline-offset: 2px; }
.Button {
  min-height: 44px;
  padding: var(--buttonPadding, calc(var(--spacingUnit) * 2.5) calc(var(--spacingUnit) * 4));
  border: 1px solid var(--hairline); border-radius: var(--buttonBorderRadius, var(--borderRadius));
  background: var(--buttonColorBackground, var(--colorBackground));
  color: var(--buttonColorText, var(--colorText));
  font-size: var(--buttonFontSize, var(--fontSizeBase)); font-weight: var(--buttonFontWeight, var(--fontWeightMedium));
  cursor: pointer;
}
.Button--primary { border-color: transparent; background: var(--buttonColorBackground, var(--colorPrimary)); color: var(--buttonColorText, var(--accessibleColorOnColorPrimary)); }
.TermsText { color: var(--colorTextSecondary); font-size: calc(var(--fontSizeBase) * 0.875); }
.Hint { color: var(--colorTextSecondary); font-size: calc(var(--fontSizeBase) * 0.8125); font-variant-numeric: tabular-nums; }

html[data-labels='floating'] .Field { position: relative; }
html[data-labels='floating'] .Label {
  position: absolute; z-index: 1; inset: 0 auto auto 0; margin: 0;
  padding: calc(var(--gap) * 0.6 + 1px) calc(var(--gap) + 1px);
  color: var(--colorTextSecondary);
  font-size: calc(var(--fontSizeBase) * 0.75); line-height: 1.2;
  pointer-events: none;
}
html[data-labels='floating'] .Input { padding-block: calc(var(--gap) * 0.6 + var(--fontSizeBase) * 0.9) calc(var(--gap) * 0.6); }
html[data-labels='floating'] .Label:has(+ .Box .Input:placeholder-shown:not(:focus)) {
  padding-block: calc(var(--gap) * 0.6 + var(--fontSizeBase) * 0.55);
  font-size: var(--fontSizeBase);
}
html[data-labels='floating'] .Input:placeholder-shown:not(:focus)::placeholder { color: transparent; }

html[data-animations='off'] .Input { transition: none; }
@media (prefers-reduced-motion: reduce) { .Input { transition: none; } }
@media (forced-colors: active) { .Input--invalid { border-color: Mark; } }
@media (max-width: 280px) { .Row { grid-template-columns: 1fr; } }
`
