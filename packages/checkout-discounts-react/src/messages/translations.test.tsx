import { screen } from '@testing-library/react'
import { createCodeBook } from 'checkout-discounts-server'
import { describe, expect, test } from 'vitest'
import { ApplyCartPromotion } from '../apply-cart-promotion/apply-cart-promotion.tsx'
import { PromoCode } from '../index.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, spoken, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'

guardPage()

const translations = { de, es, fr, ja }

/** Texts that are the same in another language. */
const borrowed = ['.saving', '.totals.subtotal', '.totals.total']

/** Every text, with the names of what it is made from in place of values. */
function texts(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([name, word]) => {
    const here = `${path}.${name}`
    if (typeof word === 'string') return [[here, word]]
    if (typeof word === 'function') return [[here, String(word(anything))]]
    return texts(word, here)
  })
}

const anything = new Proxy(
  {},
  {
    get: (_, name) =>
      name === 'intent' ? 'apply' : name === 'retryAfterSeconds' ? 600 : `<${String(name)}>`,
  },
)

/** What a text is made from. */
function values(text: string): string[] {
  return (text.match(/<\w+>/gi) ?? []).map((name) => name.toLowerCase()).toSorted()
}

describe.each(Object.entries(translations))('%s', (_, words) => {
  const translated = new Map(texts(words))

  test('has the texts that English has', () => {
    expect([...translated.keys()].toSorted()).toEqual(
      texts(en)
        .map(([path]) => path)
        .toSorted(),
    )
  })

  test.each(texts(en))('%s', (path, english) => {
    const text = translated.get(path) ?? ''
    expect(text === '').toBe(english === '')
    expect(values(text)).toEqual(values(english))
    if (english && !borrowed.includes(path)) expect(text).not.toBe(english)
  })
})

/** A language, and the words of one flow in it. */
const flows = [
  [
    'de',
    'Warenkorbrabatt anwenden',
    'Noch $65.00, und Sie sparen $25.00.',
    '10 off over 120 angewendet. Sie sparen $10.00. Neue Gesamtsumme $125.00.',
  ],
  [
    'es',
    'Aplicar descuento por compra',
    'Añade $65.00 más y ahorra $25.00.',
    '10 off over 120: descuento aplicado. Ahorras $10.00. Nuevo total: $125.00.',
  ],
  [
    'fr',
    'Appliquer la remise panier',
    'Encore $65.00 et vous économisez $25.00.',
    '10 off over 120\u00a0: remise appliquée. Vous économisez $10.00. Nouveau total\u00a0: $125.00.',
  ],
  [
    'ja',
    'まとめ買い割引を適用',
    'あと$65.00のお買い上げで$25.00引きになります。',
    '10 off over 120を適用しました。$10.00お得です。 新しい合計は$125.00です。',
  ],
] as const

test.each(['de', 'es', 'fr', 'ja'] as const)('%s is what a refused shopper reads', async (name) => {
  const messages = translations[name]
  const codes = createCodeBook({ pepper: 'a pepper of some length, to be kept', codes: {} })
  const { user } = await openShop(
    <PromoCode.Root>
      <PromoCode.Input />
      <PromoCode.Error />
    </PromoCode.Root>,
    { offers: shopOffers, codes, messages },
  )
  await user.type(await screen.findByLabelText(messages.promoCode.label), 'NOSUCH{Enter}')
  await screen.findByText(messages.reasons.invalid_code)
})

test.each(flows)('%s is what the shopper reads and hears', async (name, apply, next, announced) => {
  const messages = translations[name]
  const { user } = await openShop(
    <>
      <ApplyCartPromotion />
      <OrderTotals />
    </>,
    { offers: shopOffers, messages, unitAmountMinor: 4_500 },
  )
  await user.click(await screen.findByRole('button', { name: apply }))
  await total('$125.00')
  await screen.findByText(next)
  await spoken(announced)
  await screen.findByText(messages.totals.subtotal)
})
