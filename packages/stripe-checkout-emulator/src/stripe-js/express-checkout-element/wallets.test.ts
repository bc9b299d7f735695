import { expect, test } from 'vitest'

import { walletAddresses } from './wallet-holder.ts'
import { availableWallets, buttonLabel, shownWallets } from './wallets.ts'

const shown = (options: Parameters<typeof shownWallets>[0]) =>
  shownWallets(options).map(({ name }) => name)

const countries = (allowed: string[] | null) =>
  walletAddresses(allowed).map(({ address }) => address.country)

test('wallets are those that the page wants, in its order', () => {
  expect(shown({})).toEqual(['googlePay', 'link'])
  expect(shown({ paymentMethodOrder: ['link', 'google_pay'] })).toEqual(['link', 'googlePay'])
  expect(shown({ paymentMethods: { applePay: 'always', googlePay: 'never' } })).toEqual([
    'applePay',
    'link',
  ])
})

test('the page is told which, or that there is none', () => {
  expect(availableWallets({})).toMatchObject({ googlePay: true, applePay: false, klarna: false })
  expect(availableWallets({ paymentMethods: { googlePay: 'never', link: 'never' } })).toBe(
    undefined,
  )
})

test('a button says what the page has it say', () => {
  const labels = shownWallets({ paymentMethods: { applePay: 'always' } }).map((wallet) =>
    buttonLabel(wallet, { buttonType: { applePay: 'check-out', googlePay: 'plain' } }),
  )
  expect(labels).toEqual(['Check out with Apple Pay', 'GPay', 'Pay with Link'])
})

test('a wallet has an address wherever the shop sends to', () => {
  expect(countries(['DE', 'US'])).toEqual(['US', 'DE'])
  expect(countries(['NZ'])).toEqual(['NZ'])
  expect(countries(null).length).toBeGreaterThan(1)
})
