import { afterAll } from 'vitest'

// Files that share a page: what one leaves there, the next would find.
afterAll(() => {
  if (typeof document === 'undefined') return
  const { innerHTML } = document.body
  document.body.replaceChildren()
  if (innerHTML) throw new Error(`Take off the page what this file put there: ${innerHTML}`)
})
