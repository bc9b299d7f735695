import type {
  StripeCheckoutPaymentElementOptions,
  StripeCheckoutSavedPaymentMethod,
} from '@stripe/stripe-js'

import type { CardAsks, CardDetails } from '../card/card-details.ts'
import { createCheckbox } from '../element/checkbox.ts'
import { createNotice, type Notice } from '../element/notice.ts'
import { type CardForm, createCardForm } from './card-form.ts'
import { createMethodLayout } from './method-layout.ts'
import { createSavedCards } from './saved-cards.ts'

/** What of a payment form outlives the document that it is drawn in. */
export interface PaymentFormState {
  details: CardDetails
  collapsed: boolean
  /** The id of the saved card that is chosen; null: the one that is typed. */
  savedCard: string | null
  /** Whether the card that is typed is to be kept. */
  saves: boolean
}

interface PaymentFormSettings {
  options: Pick<StripeCheckoutPaymentElementOptions, 'layout' | 'readOnly'>
  asks: CardAsks
  /** Whether it says that the card may be charged again. */
  showsTerms: boolean
  savedCards: readonly StripeCheckoutSavedPaymentMethod[]
  /** Whether the shopper may have the card kept. */
  offersSaving: boolean
  /** Null where the shopper can take no saved card away. */
  onRemove: ((id: string) => Promise<void>) | null
  /** To begin with. */
  state: PaymentFormState
  /** BCP 47 */
  locale: string
  /** What was typed or what is shown may be another. */
  onChange: (state: PaymentFormState) => void
}

export interface PaymentForm extends Pick<CardForm, 'firstError' | 'focus' | 'showErrors'> {
  node: HTMLElement
  setState(state: PaymentFormState): void
  /** See {@link Notice}. */
  setNotice: Notice['set']
}

/** Draws saved cards and a card's fields under the payment methods, and a line that says what this is. */
export function createPaymentForm(document: Document, settings: PaymentFormSettings): PaymentForm {
  const { options, asks, locale, savedCards, onChange } = settings
  const readOnly = options.readOnly === true
  let { state } = settings
  const terms = document.createElement('p')
  const hint = document.createElement('p')
  const fields = createCardForm(document, {
    details: state.details,
    locale,
    asks,
    readOnly,
    today: () => new Date(),
    onInput: () => change({ ...state, details: fields.values() }),
  })
  const saved =
    savedCards.length > 0
      ? createSavedCards(document, {
          cards: savedCards,
          chosen: state.savedCard,
          readOnly,
          onChoose: (savedCard) => change({ ...state, savedCard }),
          onRemove: settings.onRemove,
        })
      : null
  const saving = createCheckbox(document, {
    name: 'save-card',
    label: 'Save my payment information for faster checkout',
    checked: state.saves,
    onInput: (saves) => change({ ...state, saves }),
  })
  const notice = createNotice(document)
  const layout = createMethodLayout(document, options.layout, () =>
    change({ ...state, collapsed: false }),
  )
  terms.className = 'TermsText'
  terms.textContent =
    'By giving your card, you allow the shop to charge it for future payments, as its terms say.'
  hint.className = 'Hint'
  hint.textContent = 'Emulated Stripe · use 4242 4242 4242 4242'
  saving.control.disabled = readOnly
  layout.setPanel(
    ...(saved ? [saved.node, notice.node] : []),
    fields.node,
    ...(settings.offersSaving ? [saving.node] : []),
    ...(settings.showsTerms ? [terms] : []),
    hint,
  )
  draw()

  function draw() {
    const isSaved = state.savedCard !== null
    layout.setCollapsed(state.collapsed)
    fields.node.hidden = isSaved
    saving.node.hidden = isSaved
  }

  function change(next: PaymentFormState) {
    state = next
    draw()
    onChange(state)
  }

  return {
    node: layout.node,
    firstError: fields.firstError,
    showErrors: fields.showErrors,
    focus: () => (saved && state.savedCard !== null ? saved : fields).focus(),
    setNotice: notice.set,
    setState(next) {
      fields.setValues(next.details)
      saved?.setChosen(next.savedCard)
      saving.control.checked = next.saves
      change(next)
    },
  }
}
