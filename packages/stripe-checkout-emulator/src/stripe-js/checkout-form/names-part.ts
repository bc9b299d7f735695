import type { ElementCheckout } from '../checkout/checkout-element.ts'
import { textInput } from '../element/controls.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'
import { createFieldGroup, type FieldValues } from '../element/field-group.ts'
import { createFieldsPart } from '../element/fields-part.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { createFormField } from '../element/form-field.ts'
import { createLatestSender } from '../element/latest-sender.ts'

type NameField = 'business' | 'individual'
type Names = FieldValues<NameField>

interface NamesPartSettings {
  checkout: Pick<ElementCheckout, 'actions' | 'asks'>
  onChange: () => void
  onResize: () => void
}

/** Asks for the names that the session collects: a business's, a person's, or both. */
export function createNamesPart({ checkout, onChange, onResize }: NamesPartSettings) {
  const wish = (name: NameField) => checkout.asks()?.names[name] ?? 'never'
  const optional = (name: NameField) => (wish(name) === 'optional' ? ' (optional)' : '')
  const asked = (['business', 'individual'] as const).filter((name) => wish(name) !== 'never')
  const sender = createLatestSender<Names>(({ business, individual }) => {
    const actions = checkout.actions()
    if (wish('business') !== 'never') void actions?.updateBusinessName(business || null)
    if (wish('individual') !== 'never') void actions?.updateIndividualName(individual || null)
    return actions !== null
  })

  const fields = createFieldsPart<NameField>({
    blank: { business: '', individual: '' },
    drawFields(document, values, onInput) {
      const node = document.createElement('div')
      const all = {
        business: createFormField('names', 'businessName', textInput(document, 'organization')),
        individual: createFormField('names', 'individualName', textInput(document, 'name')),
      }
      all.business.setLabel(`Business name${optional('business')}`)
      all.individual.setLabel(`Full name${optional('individual')}`)
      node.className = 'Panel'
      node.append(...asked.map((name) => all[name].node))
      const group = createFieldGroup({
        names: ['business', 'individual'],
        fields: all,
        values,
        check,
        onInput: () => onInput(group.values()),
      })
      return { node, group }
    },
    onCommit: sender.flush,
    onValues(values) {
      sender.offer(error() === null ? values : null)
      onChange()
    },
    onResize,
  })

  function check({ business, individual }: Names): Record<NameField, FieldCheck> {
    return {
      business: checkName(business, 'business name', wish('business') === 'required'),
      individual: checkName(individual, 'name', wish('individual') === 'required'),
    }
  }

  function error() {
    return firstErrorOf(check(fields.values()))
  }

  return {
    draw: (document: Document) => (asked.length > 0 ? [fields.draw(document)] : []),
    values: fields.values,
    error,
    showErrors: () => (error() === null ? undefined : fields.showErrors()),
    commit: sender.flush,
  }
}

function checkName(text: string, what: string, isRequired: boolean): FieldCheck {
  if (!isRequired || text.trim() !== '') return complete
  return { state: 'empty', code: 'incomplete_name', message: `Your ${what} is incomplete.` }
}
