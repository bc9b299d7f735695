import { checked } from '../api/params.ts'

/** What stands on the shopper's statement. @see https://docs.stripe.com/get-started/account/statement-descriptors */
export const statementDescriptor = checked((given) => {
  if (given.length > 22) {
    return { message: 'The statement descriptor must be at most 22 characters.' }
  }
  // Choice: the rules are documented, the texts are not.
  if (/[<>\\'"*]/.test(given)) {
    return {
      message: `The statement descriptor must not contain any of these characters: < > \\ ' " *`,
    }
  }
  return /[a-z]/i.test(given)
    ? undefined
    : { message: 'The statement descriptor must contain at least one letter.' }
})
