import { create } from 'storybook/theming'

const isDark = globalThis.matchMedia('(prefers-color-scheme: dark)').matches

/** Pages of words, in the typeface of the stories, light or dark as the reader has it. */
export const docsTheme = create({
  base: isDark ? 'dark' : 'light',
  appContentBg: isDark ? '#111614' : '#ffffff',
  fontBase: "'Hanken Grotesk Variable', system-ui, sans-serif",
})
