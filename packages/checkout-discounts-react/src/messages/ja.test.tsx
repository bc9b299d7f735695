import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ApplyCartPromotion } from '../apply-cart-promotion/apply-cart-promotion.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, spoken, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

guardPage()

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
  { get: (_, name) => (name === 'intent' ? 'apply' : `<${String(name)}>`) },
)

function paths(words: object): string[] {
  return texts(words)
    .map(([path]) => path)
    .toSorted()
}

describe('Japanese', () => {
  const pairs = texts(en).map(([path, text], index) => [path, text, texts(ja)[index]] as const)

  test.each(pairs)('%s', (path, english, japanese) => {
    const [, text = ''] = texts(ja).find(([name]) => name === path) ?? []
    expect(japanese).toBeDefined()
    expect(text === '').toBe(english === '')
    if (path !== '.saving' && text !== '')
      expect(text).toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u)
  })

  test('has the texts that English has', () => {
    expect(paths(ja)).toEqual(paths(en))
  })

  test('is what the shopper reads and hears', async () => {
    const { user } = await openShop(
      <>
        <ApplyCartPromotion />
        <OrderTotals />
      </>,
      { offers: shopOffers, messages: ja, unitAmountMinor: 4_500 },
    )
    await user.click(await screen.findByRole('button', { name: 'まとめ買い割引を適用' }))
    await total('$125.00')
    await screen.findByText('あと$65.00のお買い上げで$25.00引きになります。')
    await spoken('10 off over 120を適用しました。$10.00お得です。 新しい合計は$125.00です。')
    await screen.findByText('小計')
  })
})
