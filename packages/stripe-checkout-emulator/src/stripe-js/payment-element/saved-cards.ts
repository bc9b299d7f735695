import type { StripeCheckoutSavedPaymentMethod } from '@stripe/stripe-js'

import { nameOfBrand } from '../card/card-brand.ts'
import { createOptionList } from '../element/option-list.ts'

export interface SavedCards {
  node: HTMLElement
  /** The id of a saved card; null: another card. */
  setChosen(id: string | null): void
  focus(): void
}

interface SavedCardsSettings {
  /** At least one. */
  cards: readonly StripeCheckoutSavedPaymentMethod[]
  chosen: string | null
  readOnly: boolean
  onChoose: (id: string | null) => void
  /** Null where the shopper can take none away. */
  onRemove: ((id: string) => Promise<void>) | null
}

/** Draws the cards that the customer has kept, one of which pays unless it is another. */
export function createSavedCards(
  document: Document,
  { cards, chosen, readOnly, onChoose, onRemove }: SavedCardsSettings,
): SavedCards {
  const node = document.createElement('div')
  const removal = document.createElement('button')
  const list = createOptionList(document, {
    name: 'saved-card',
    label: 'Saved cards',
    options: [
      ...cards.map((card) => ({ value: card.id, title: titleOf(card), detail: expiryOf(card) })),
      { value: '', title: 'Use another card' },
    ],
    value: chosen ?? '',
    onInput(value) {
      onChoose(value || null)
      drawRemoval()
    },
  })
  let isRemoving = false
  list.node.toggleAttribute('disabled', readOnly)
  removal.type = 'button'
  removal.className = 'Button'
  removal.addEventListener('click', () => void remove())
  node.className = 'Panel'
  node.append(list.node)
  if (onRemove) node.append(removal)
  drawRemoval()

  async function remove() {
    if (isRemoving || !onRemove) return
    isRemoving = true
    await onRemove(list.value())
    isRemoving = false
  }

  function drawRemoval() {
    const card = cards.find(({ id }) => id === list.value())
    removal.hidden = !card || readOnly
    removal.textContent = card ? `Remove ${titleOf(card)}` : ''
  }

  return {
    node,
    setChosen(id) {
      list.setValue(id ?? '')
      drawRemoval()
    },
    focus: () => list.node.querySelector<HTMLElement>('input:checked')?.focus(),
  }
}

function titleOf({ card: { brand, last4 } }: StripeCheckoutSavedPaymentMethod): string {
  return `${nameOfBrand(brand)} ending in ${last4}`
}

function expiryOf({ card: { expMonth, expYear } }: StripeCheckoutSavedPaymentMethod): string {
  return `Expires ${String(expMonth).padStart(2, '0')}/${expYear % 100}`
}
