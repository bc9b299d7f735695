import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { createRef, type ReactElement, type Ref } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { CheckoutResult } from '../checkout/checkout-port.ts'
import * as exports from '../index.ts'
import { checkoutOf } from '../testing/checkout-of.ts'
import { guardPage } from '../testing/page.ts'
import type { ElementProps } from './part-props.ts'

const {
  AppliedDiscounts,
  ApplyCartPromotion,
  ApplyCustomerOffer,
  ApplyLimitedTimeOffer,
  ApplyLoyaltyDiscount,
  ApplyRegionalDiscount,
  DiscountButton,
  DiscountsProvider,
  loyaltyDiscount,
  OfferCountdown,
  OfferList,
  OrderTotals,
  OrderTotalsRow,
  PayButton,
  PromoCode,
  ThresholdProgress,
} = exports

guardPage()

/** What all parts take, whatever their element. */
interface Given {
  'data-testid': string
  title?: string
  onClick?: () => void
  className?: string | (() => string)
  style?: { color: string } | (() => { color: string })
  render?: ReactElement<ElementProps> | ((props: ElementProps) => ReactElement)
  ref?: Ref<never>
}

/** Each part, its native element, and how it is put onto a page. */
const parts: readonly [name: string, tag: string, part: (given: Given) => ReactElement][] = [
  ['DiscountButton', 'BUTTON', (given) => <DiscountButton discount={loyaltyDiscount} {...given} />],
  ['ApplyLoyaltyDiscount', 'DIV', (given) => <ApplyLoyaltyDiscount {...given} />],
  ['ApplyCartPromotion', 'DIV', (given) => <ApplyCartPromotion {...given} />],
  ['ApplyLimitedTimeOffer', 'DIV', (given) => <ApplyLimitedTimeOffer {...given} />],
  ['ApplyRegionalDiscount', 'DIV', (given) => <ApplyRegionalDiscount {...given} />],
  ['ApplyCustomerOffer', 'DIV', (given) => <ApplyCustomerOffer {...given} />],
  ['ThresholdProgress', 'DIV', (given) => <ThresholdProgress {...given} />],
  ['OfferCountdown', 'SPAN', (given) => <OfferCountdown {...given} />],
  ['OfferList', 'SECTION', (given) => <OfferList {...given} />],
  ['PayButton', 'BUTTON', (given) => <PayButton confirm={() => undefined} {...given} />],
  ['PromoCode.Root', 'FORM', (given) => <PromoCode.Root {...given} />],
  ['PromoCode.Input', 'INPUT', (given) => inForm(<PromoCode.Input {...given} />)],
  ['PromoCode.Submit', 'BUTTON', (given) => inForm(<PromoCode.Submit {...given} />)],
  ['PromoCode.Error', 'SPAN', (given) => inForm(<PromoCode.Error {...given} />)],
  ['AppliedDiscounts', 'SECTION', (given) => <AppliedDiscounts {...given} />],
  ['OrderTotals', 'DL', (given) => <OrderTotals {...given} />],
  ['OrderTotalsRow', 'DIV', (given) => inList(<OrderTotalsRow row="total" {...given} />)],
]

function inForm(part: ReactElement): ReactElement {
  return <PromoCode.Root>{part}</PromoCode.Root>
}

function inList(part: ReactElement): ReactElement {
  return <dl>{part}</dl>
}

const ready: CheckoutResult = {
  type: 'success',
  checkout: checkoutOf(async () => ({ type: 'error', error: { message: 'Not asked for here.' } })),
}

function show(part: ReactElement, checkout: CheckoutResult = { type: 'loading' }): HTMLElement {
  render(
    <DiscountsProvider checkout={checkout} server="/discounts" fetch={unanswered}>
      {part}
    </DiscountsProvider>,
  )
  return screen.getByTestId('part')
}

const unanswered = () => new Promise<never>(() => {})

/** What there is to style by, in the part's own element. */
const attributesOf = (element: HTMLElement) =>
  element.getAttributeNames().filter((name) => name.startsWith('data-') && name !== 'data-testid')

test('every part that is exported is in this suite', () => {
  const exported = Object.entries(exports).flatMap(([name, value]) => {
    if (name === 'PromoCode') return Object.keys(value).map((part) => `PromoCode.${part}`)
    return '$$typeof' in Object(value) ? [name] : []
  })
  expect(parts.map(([name]) => name).toSorted()).toEqual(exported.toSorted())
})

describe.each(parts)('%s', (_, tag, part) => {
  test('renders its native element with the props that it is given', () => {
    const element = show(part({ 'data-testid': 'part', title: 'Hello' }))
    expect(element.tagName).toBe(tag)
    expect(element.title).toBe('Hello')
  })

  test('can be styled by what it is and how it stands', () => {
    const element = show(part({ 'data-testid': 'part' }))
    expect(attributesOf(element)).toContain(element.dataset.row ? 'data-row' : 'data-cd')
  })

  test('is one element from the first moment on, whatever it shows', () => {
    const given = { 'data-testid': 'part' }
    const element = show(part(given))
    const children = element.childElementCount
    cleanup()
    const later = show(part(given), ready)
    expect([later.tagName, later.childElementCount]).toEqual([element.tagName, children])
  })

  test('hears what its user wants to hear, and does its own', async () => {
    const onClick = vi.fn<() => void>()
    const element = show(part({ 'data-testid': 'part', onClick }))
    await userEvent.click(element)
    expect(onClick).toHaveBeenCalledOnce()
  })

  test.each([
    ['loads', { type: 'loading' }],
    ['is ready', ready],
  ] as const)('has nothing that axe finds while the checkout %s', async (_state, checkout) => {
    const element = show(part({ 'data-testid': 'part' }), checkout)
    const { violations } = await axe.run(element.parentElement ?? element, {
      // Without a layout there is no contrast, and a part is no page.
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
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
