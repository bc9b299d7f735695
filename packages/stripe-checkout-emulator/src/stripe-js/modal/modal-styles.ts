/** What the styles of a modal frame have beyond those of all elements. */
export const modalStyles = `
.Element { --hairline: color-mix(in srgb, var(--colorText) 28%, var(--colorBackground)); padding: calc(var(--spacingUnit) * 6); border-radius: 12px; background: var(--colorBackground); }
h1 { margin: 0; font-size: calc(var(--fontSizeBase) * 1.25); font-weight: var(--fontWeightMedium); }
p { font-variant-numeric: tabular-nums; }
`
