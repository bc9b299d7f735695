import { PaymentElement } from '@stripe/react-stripe-js/checkout'
import type { Appearance } from '@stripe/stripe-js'
import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { appearanceToCss } from './appearance-to-css.ts'
import './theme.css'

beforeEach(() => {
  // No test of a colour waits for one to arrive.
  document.documentElement.style.setProperty('--cd-motion', '0')
})

afterEach(cleanup)

/** Stripe's form and the parts, side by side, under one Appearance. */
async function paint(appearance: Appearance) {
  await openShop(
    <div style={appearanceToCss(appearance)}>
      <ApplyLoyaltyDiscount />
      <AppliedDiscounts />
      <OrderTotals />
      <PaymentElement />
    </div>,
    { appearance },
  )
  const input = await waitFor(() => found(frame(), '[name=number]'))
  await waitFor(() => expect(document.querySelector('[data-state=idle] button')).not.toBeNull())
  input.focus()
}

const stripe = (selector: string, pseudo?: string) =>
  getComputedStyle(found(frame(), selector), pseudo)
const ours = (part: string) => getComputedStyle(found(document, `[data-cd=${part}]`))

function frame(): Document {
  const inner = document.querySelector('iframe')?.contentDocument
  if (!inner) throw new Error('Stripe has not put its form there yet.')
  return inner
}

function found(root: Document, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector} yet.`)
  return element
}

const own: Appearance['variables'] = {
  colorPrimary: '#7a3cff',
  colorText: '#102030',
  colorTextSecondary: '#405060',
  colorDanger: '#aa1100',
  borderRadius: '11px',
  fontSizeBase: '18px',
  fontWeightNormal: '300',
  fontFamily: 'Georgia, serif',
  fontLineHeight: '1.7',
}

describe.each(['stripe', 'night', 'flat'] as const)('with the theme %s', (theme) => {
  test.each([
    ['as it is', {}],
    ['with variables of the shop’s', { variables: own }],
  ])('one object paints Stripe’s form and the parts: %s', async (_, more) => {
    await paint({ theme, disableAnimations: true, ...more })
    expect(ours('totals').color).toBe(stripe('body').color)
    expect(ours('totals').fontSize).toBe(stripe('body').fontSize)
    expect(ours('totals').fontWeight).toBe(stripe('body').fontWeight)
    expect(ours('empty').color).toBe(stripe('.Input', '::placeholder').color)
    expect(ours('error').color).toBe(stripe('.Error').color)
    expect(ours('button').color).toBe(stripe('.Input:focus').borderColor)
    expect(ours('button').borderRadius).toBe(stripe('.Input').borderRadius)
    if (!('variables' in more)) return
    expect(ours('totals').fontFamily).toBe(stripe('body').fontFamily)
    expect(ours('totals').lineHeight).toBe(stripe('body').lineHeight)
  })
})

test('a button of the shop’s colours is one of Stripe’s', async () => {
  const variables = {
    buttonColorBackground: '#203040',
    buttonColorText: '#fefefe',
    buttonBorderRadius: '3px',
    buttonFontWeight: '700',
    buttonFontSize: '15px',
    buttonPadding: '9px 21px',
    buttonBoxShadow: '0 1px 2px #00000033',
  }
  await paint({ variables })
  expect(ours('button')).toMatchObject({
    backgroundColor: 'rgb(32, 48, 64)',
    color: 'rgb(254, 254, 254)',
    borderRadius: '3px',
    fontWeight: '700',
    fontSize: '15px',
    padding: '9px 21px',
    boxShadow: 'rgba(0, 0, 0, 0.2) 0px 1px 2px 0px',
  })
})
