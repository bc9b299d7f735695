import { render, screen } from '@testing-library/react'
import { createRef, type ReactElement, type Ref } from 'react'
import { describe, expect, test } from 'vitest'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { OrderTotalsRow } from '../order-totals/order-totals-row.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { DiscountsProvider } from '../provider/discounts-provider.tsx'
import { guardPage } from '../testing/page.ts'
import type { ElementProps } from './part-props.ts'

guardPage()

/** What all parts take, whatever their element. */
interface Given {
  'data-testid': string
  title?: string
  className?: string | (() => string)
  style?: { color: string } | (() => { color: string })
  render?: ReactElement<ElementProps> | ((props: ElementProps) => ReactElement)
  ref?: Ref<never>
}

const parts: readonly [name: string, tag: string, part: (given: Given) => ReactElement][] = [
  ['DiscountButton', 'BUTTON', (given) => <DiscountButton discount={loyaltyDiscount} {...given} />],
  ['ApplyLoyaltyDiscount', 'DIV', (given) => <ApplyLoyaltyDiscount {...given} />],
  ['AppliedDiscounts', 'SECTION', (given) => <AppliedDiscounts {...given} />],
  ['OrderTotals', 'DL', (given) => <OrderTotals {...given} />],
  ['OrderTotalsRow', 'DIV', (given) => <OrderTotalsRow row="total" {...given} />],
]

function show(part: ReactElement): HTMLElement {
  render(<DiscountsProvider checkout={{ type: 'loading' }}>{part}</DiscountsProvider>)
  return screen.getByTestId('part')
}

describe.each(parts)('%s', (_, tag, part) => {
  test('renders its native element with the props that it is given', () => {
    const element = show(part({ 'data-testid': 'part', title: 'Hello' }))
    expect(element.tagName).toBe(tag)
    expect(element.title).toBe('Hello')
  })

  test('takes a class name and a style', () => {
    const own = { className: 'mine', style: { color: 'red' } }
    const element = show(part({ 'data-testid': 'part', ...own }))
    expect([element.className, element.style.color]).toEqual(['mine', 'red'])
  })

  test('takes functions that make them', () => {
    const made = { className: () => 'made', style: () => ({ color: 'blue' }) }
    const element = show(part({ 'data-testid': 'part', ...made }))
    expect([element.className, element.style.color]).toEqual(['made', 'blue'])
  })

  test('hands out its element', () => {
    const ref = createRef<never>()
    const element = show(part({ 'data-testid': 'part', ref }))
    expect(ref.current).toBe(element)
  })

  test('becomes another element, with the props and refs of both', () => {
    const [ours, theirs] = [createRef<never>(), createRef<HTMLElement>()]
    const element = show(
      part({
        'data-testid': 'part',
        ref: ours,
        className: 'part',
        render: <article ref={theirs} className="theirs" lang="en" />,
      }),
    )
    expect(element.tagName).toBe('ARTICLE')
    expect([element.className, element.lang]).toEqual(['theirs part', 'en'])
    expect([ours.current, theirs.current]).toEqual([element, element])
  })

  test('becomes what a function makes of its props', () => {
    const element = show(
      part({ 'data-testid': 'part', render: (props) => <main {...props} lang="fr" /> }),
    )
    expect([element.tagName, element.lang]).toEqual(['MAIN', 'fr'])
  })
})
