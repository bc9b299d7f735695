import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { createNotice } from '../element/notice.ts'
import { createOptionList } from '../element/option-list.ts'
import { type FormSection, shownSection, titled } from './form-section.ts'

/** How the order is sent. */
export function createShippingOptionSection(
  { actions, session }: Pick<ElementCheckout, 'actions' | 'session'>,
  onResize: () => void,
): FormSection {
  const options = () => session()?.shippingOptions ?? []

  function draw(document: Document): HTMLElement | null {
    if (options().length === 0) return null
    const notice = createNotice(document)
    const list = createOptionList(document, {
      name: 'shippingOption',
      label: 'How it is sent',
      options: options().map(({ id, displayName, amount }) => ({
        value: id,
        title: displayName ?? id,
        detail: amount,
      })),
      value: session()?.shipping?.shippingOption.id ?? '',
      onInput: (id) => void choose(id),
    })
    async function choose(id: string) {
      const result = await actions()?.updateShippingOption(id)
      notice.set(result?.type === 'error' ? result.error.message : null)
      onResize()
    }
    return titled(document, 'Shipping', list.node, notice.node)
  }
  return {
    ...shownSection('Shipping', draw),
    isNeeded: () => options().length > 0,
    value() {
      const option = session()?.shipping?.shippingOption
      if (!option) return {}
      const { id, displayName, amount } = option
      return { shippingOption: { id, displayName: displayName ?? '', amount } }
    },
  }
}
