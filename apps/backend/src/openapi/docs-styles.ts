import { Html } from './html.ts'

/** One column, in light and dark, also on a phone. */
export const docsStyles = new Html(`
:root { color-scheme: light dark; --quiet: light-dark(#596171, #a3acba);
  --line: light-dark(#e3e8ee, #30363d); --panel: light-dark(#f6f8fa, #1b1f25);
  --accent: light-dark(#5146d9, #a69eff); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1rem 4rem; line-height: 1.5;
  font-family: system-ui, sans-serif; background: light-dark(#fff, #14171b);
  color: light-dark(#1a1f36, #e6e9ee); }
h1 { font-size: 1.5rem; margin: 0; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.125rem; }
p { margin: 0.25rem 0 0.75rem; }
a { color: var(--accent); }
.quiet { color: var(--quiet); }
details { border-top: 1px solid var(--line); }
summary { padding: 0.75rem 0; cursor: pointer; display: flex; flex-wrap: wrap; gap: 0 0.75rem;
  align-items: baseline; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
summary b { font-size: 0.75rem; color: var(--accent); min-width: 2.5rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
summary code { overflow-wrap: anywhere; }
pre { margin: 0.25rem 0 1rem; padding: 0.75rem; background: var(--panel); border-radius: 4px;
  overflow-x: auto; }
h3 { margin: 0.75rem 0 0.25rem; font-size: 0.875rem; }
dl { margin: 0 0 1rem; display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-variant-numeric: tabular-nums; font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
`)
