import { readAnswer } from 'checkout-discounts-contract'

/** What to tell the shopper, from the answer of any server. */
export function saidToShopper(status: number, body: string): string {
  const read = readAnswer(status, body)
  switch (read.kind) {
    case 'agreed':
      return 'Your discount is on.'
    case 'refused':
      return read.answer.message
    case 'fault':
      return 'Please try again: it may be on, and it may not.'
    case 'unreadable':
      return 'This discount is not available.' // the address is wrong, or the server speaks otherwise
  }
}
