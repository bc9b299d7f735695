/** The inspector's own styles; in its shadow root they reach nothing else. */
export function addInspectorStyles(root: ShadowRoot): void {
  if ('replaceSync' in CSSStyleSheet.prototype) {
    // Made by the script, it is none of those that a Content-Security-Policy keeps out.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    return
  }
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
}

const css = `
  :host {
    --text: #16211d;
    --quiet: #54625c;
    --line: #d9dedb;
    --accent: #0b6148;
    --bad: #a3261b;
    --ground: #fff;
    --raised: #f4f6f5;
    color-scheme: light dark;
    display: block;
    container-type: inline-size;
    min-height: 100vh;
    background: var(--ground);
    color: var(--text);
    font: 14px / 20px system-ui, sans-serif;
    font-variant-numeric: tabular-nums;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --text: #e9efec;
      --quiet: #a0aca6;
      --line: #323a36;
      --accent: #7fd1b0;
      --bad: #ff9a8c;
      --ground: #121614;
      --raised: #1b211e;
    }
  }

  .page {
    max-width: 1280px;
    margin: 0 auto;
    padding: 16px 16px 64px;
    box-sizing: border-box;
  }

  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 16px;
    padding-bottom: 12px;
    border-bottom: 1px solid var(--line);
  }

  h1 { margin: 0; font-size: 14px; line-height: 28px; font-weight: 600; color: var(--quiet); }
  h2 { margin: 24px 0 4px; font-size: 14px; font-weight: 600; color: var(--accent); }
  h3 { margin: 12px 0 4px; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--quiet); }
  p { margin: 4px 0; }
  ul { margin: 0; padding: 0; list-style: none; }
  .rows { max-height: 60vh; overflow-y: auto; }
  .columns > section > div > .rows { max-height: calc(100vh - 120px); }
  li { border-bottom: 1px solid var(--line); }
  pre { margin: 8px 0; overflow-x: auto; white-space: pre-wrap; }
  code, .id, .path { font: 13px / 20px ui-monospace, monospace; overflow-wrap: anywhere; }
  .empty, .quiet { color: var(--quiet); }
  .notice { color: var(--bad); }
  .notice:empty { margin: 0; }
  .heard { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 40px; }
  @container (min-width: 900px) {
    .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
    .columns > :last-child { grid-column: 2; }
  }
  @container (min-width: 1200px) {
    .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) 300px; }
    .columns > :last-child { grid-column: 3; }
  }

  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding: 8px 4px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker { display: none; }
  summary:hover { background: var(--raised); }
  time { color: var(--quiet); }
  .path { flex: 1 1 14ch; }
  @container (max-width: 420px) {
    summary { column-gap: 8px; }
    .id, .path { font-size: 12px; }
  }
  .status { color: var(--quiet); }
  .bad { color: var(--bad); }
  .error { flex-basis: 100%; }
  .sums { margin-inline-start: auto; text-align: end; }
  .discount { color: var(--accent); }
  .rows > li:first-child > details > summary { box-shadow: inset 2px 0 var(--accent); padding-inline-start: 12px; }

  .content { padding: 0 4px 12px 16px; }
  dl { margin: 0; }
  .receipt > div { display: flex; justify-content: space-between; gap: 16px; }
  .receipt dd { text-align: end; overflow-wrap: anywhere; }
  .receipt .total { margin: 4px 0; padding: 4px 0; border-block: 1px solid var(--line); font-weight: 600; }
  .receipt .total dt { color: inherit; }
  ol { margin: 0; padding: 0; list-style: none; }
  ol > li { display: flex; flex-wrap: wrap; gap: 0 12px; border: 0; }
  .note { flex-basis: 100%; color: var(--quiet); }
  .form summary, .content summary { color: var(--accent); }
  .form summary::before, .content summary::before { content: '+' / ''; margin-inline-end: -4px; }
  .form[open] > summary::before, .content [open] > summary::before { content: '−' / ''; }
  dl dl { padding-inline-start: 16px; border-inline-start: 1px solid var(--line); }
  .data > div { display: grid; grid-template-columns: minmax(6ch, auto) minmax(0, 1fr); gap: 0 12px; }
  .data > div:has(> dd > dl) { display: block; }
  dt { color: var(--quiet); }
  dd { margin: 0; }

  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 36px; }
  .line > span:first-child, .line > code { flex: 1; }
  button, select, input:not([type='checkbox']) {
    box-sizing: border-box;
    min-height: 28px;
    max-width: 100%;
    padding: 3px 8px;
    border: 1px solid var(--quiet);
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
  }
  select option { background: var(--ground); color: var(--text); }
  .line > select { flex: 1 1 0; min-width: 0; }
  .line:has(> .long) > span { flex: none; }
  button { cursor: pointer; }
  button:hover { border-color: var(--accent); color: var(--accent); }
  input[type='number'] { width: 9ch; }
  input[type='text'] { flex: 2 1 16ch; min-width: 0; font-family: ui-monospace, monospace; }
  input[type='checkbox'] { width: 20px; height: 20px; margin: 4px; accent-color: var(--accent); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
`
