import type { Challenge, ChallengeDetails, ChallengeResult } from '../checkout/challenge.ts'
import { themeOf } from '../element/appearance.ts'
import { createFrame } from '../element/create-frame.ts'
import { createElementDocument } from '../element/element-document.ts'
import { IntegrationError } from '../integration-error.ts'
import { openModal } from '../modal/open-modal.ts'
import { bankStyles, drawBankPage } from './bank-page.ts'

const title = '3D Secure authentication'

/**
 * Asks in a dialog over the page, in frames that have the names of Stripe's own: one of Stripe's,
 * and in it the bank's.
 */
export function createChallengeDialog(): Challenge {
  return (details) => {
    if (typeof document === 'undefined') {
      throw new IntegrationError(
        'There is no page to draw the dialog of 3-D Secure on: pass a `challenge`.',
      )
    }
    return ask(details)
  }
}

async function ask(details: ChallengeDetails): Promise<ChallengeResult> {
  const { appearance = {} } = details
  const { promise, resolve } = Promise.withResolvers<ChallengeResult>()
  const modal = openModal({
    type: 'three-ds-2-challenge',
    title,
    appearance,
    onEscape: () => resolve('failed'),
    draw({ document, main }) {
      const bank = createFrame(document, '3DS Challenge', (inner) => {
        const page = createElementDocument(inner, { title, styles: bankStyles })
        page.setAppearance(appearance)
        drawBankPage(page, details, resolve)
      })
      bank.id = 'challengeFrame'
      bank.name = 'stripe-challenge-frame'
      bank.style.colorScheme = themeOf(appearance) === 'night' ? 'dark' : 'light'
      main.append(bank)
    },
  })
  const result = await promise
  modal.close()
  return result
}
