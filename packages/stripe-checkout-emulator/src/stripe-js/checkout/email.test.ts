import { describe, expect, test } from 'vitest'

import { checkEmail } from './email.ts'

describe('an email address', () => {
  test.each(['ada@example.com', 'a.b+c@mail.example.co.uk', 'ö@exämple.de'])(
    '%s is good',
    (email) => {
      expect(checkEmail(email)).toBeNull()
    },
  )

  test.each(['', 'ada', 'ada@', 'ada@example', 'ada@example.', 'ada@example.c'])(
    '%j is incomplete',
    (email) => {
      expect(checkEmail(email)?.code).toBe('incompleteEmail')
    },
  )

  test.each(['ada lovelace@example.com', 'ada@@example.com', 'ada@.com', 'ada@example..com'])(
    '%j is invalid',
    (email) => {
      expect(checkEmail(email)?.code).toBe('invalidEmail')
    },
  )
})
