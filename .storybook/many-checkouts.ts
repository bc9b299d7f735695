/** For a story that shows one part on several checkouts: its own, and no one around it. */
export const manyCheckouts = {
  checkout: null,
  // A part is a landmark of its own name on a page, and here it is there many times.
  a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
}

/** So many checkouts at once take their time on a busy machine. */
export const patience = { timeout: 20_000 }
