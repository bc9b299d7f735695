import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import './theme.css'

const root = document.documentElement

interface Reader {
  /** How the reader's system is set. */
  media?: Readonly<Record<string, string>>
  theme?: 'auto' | 'flat' | 'night' | 'stripe'
  /** What the page is painted with. */
  background?: string
  dir?: 'ltr' | 'rtl'
  textPercent?: number
}

const dark = '#1a1b25'
const readers: Record<string, Reader> = {
  'a light page': {},
  'Stripe’s theme': { theme: 'stripe' },
  night: { theme: 'night', background: dark },
  flat: { theme: 'flat' },
  'a reader who wants it dark': {
    theme: 'auto',
    media: { 'prefers-color-scheme': 'dark' },
    background: dark,
  },
  'a reader who wants more contrast': { media: { 'prefers-contrast': 'more' } },
  'forced colours': { media: { 'forced-colors': 'active' } },
  'from right to left': { dir: 'rtl' },
  'text twice as large': { textPercent: 200 },
}

afterEach(async () => {
  cleanup()
  root.removeAttribute('style')
  root.removeAttribute('dir')
  document.body.removeAttribute('style')
  await setMedia({})
  await page.viewport(414, 896)
})

async function setMedia(media: Readonly<Record<string, string>>) {
  const features = [
    'prefers-color-scheme',
    'prefers-contrast',
    'prefers-reduced-motion',
    'forced-colors',
  ].map((name) => ({ name, value: media[name] ?? '' }))
  await cdp().send('Emulation.setEmulatedMedia', { features })
}

/** Every part in a phone's width, with discounts of which one is on and one was refused. */
async function openNarrow(reader: Reader, options: ShopOptions = {}) {
  await page.viewport(320, 640)
  await setMedia(reader.media ?? {})
  if (reader.textPercent) root.style.fontSize = `${reader.textPercent}%`
  if (reader.background) document.body.style.background = reader.background
  root.style.setProperty('--cd-motion', '0')
  root.dir = reader.dir ?? 'ltr'
  const shop = await openShop(
    <main data-cd-theme={reader.theme} style={{ padding: 16 }}>
      <ApplyLoyaltyDiscount />
      <AppliedDiscounts />
      <DiscountButton discount={loyaltyDiscount}>
        A label of forty years of uninterrupted loyalty to one and the same shop
      </DiscountButton>
      <OrderTotals />
    </main>,
    options,
  )
  return shop
}

async function apply(user: Awaited<ReturnType<typeof openShop>>['user']) {
  const button = await screen.findByRole('button', { name: 'Apply loyalty discount' })
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
  await user.click(button)
}

/** Text that is outside of the page, or of the box that it stands in. */
function cutOff(): string[] {
  const cut: string[] = root.scrollWidth > root.clientWidth ? ['The page scrolls sideways.'] : []
  const texts = document.createTreeWalker(screen.getByRole('main'), NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = boxAround(text)
    const isInside = Array.from(range.getClientRects()).every(
      ({ left, right }) => left >= box.left - 0.5 && right <= box.right + 0.5,
    )
    if (!isInside) cut.push(text.textContent ?? '')
  }
  return cut
}

function boxAround({ parentElement }: Node): { left: number; right: number } {
  const whole = { left: 0, right: root.clientWidth }
  if (!parentElement) return whole
  if (getComputedStyle(parentElement).display === 'inline') return boxAround(parentElement)
  const { left, right } = parentElement.getBoundingClientRect()
  return { left: Math.max(left, whole.left), right: Math.min(right, whole.right) }
}

async function findings() {
  const main = screen.getByRole('main')
  const { violations } = await axe.run(main)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]))
}

test.each(Object.entries(readers))(
  '%s: on and refused, all is read and nothing cut',
  async (_, reader) => {
    const { user, unmount } = await openNarrow(reader)
    await apply(user)
    await screen.findByRole('listitem')
    expect(cutOff()).toEqual([])
    expect(await findings()).toEqual([])
    unmount()

    const guest = await openNarrow(reader, { tier: null })
    await apply(guest.user)
    await screen.findByText(/member/i)
    expect(cutOff()).toEqual([])
    expect(await findings()).toEqual([])
  },
)

test('more contrast is more: thin text and hairlines have the text’s own colour', async () => {
  await openNarrow({ theme: 'stripe', media: { 'prefers-contrast': 'more' } })
  const region = await screen.findByRole('region', { name: 'Discounts' })
  const thin = within(region).getByText('No discount applied')
  expect(getComputedStyle(thin).color).toBe(getComputedStyle(region).color)
})

test('the parts do not turn dark on a page that has not asked for it', async () => {
  await openNarrow({ media: { 'prefers-color-scheme': 'dark' } })
  const region = await screen.findByRole('region', { name: 'Discounts' })
  expect(getComputedStyle(region).color).toBe(getComputedStyle(document.body).color)
})

test.each([
  ['moves', {}, 1, 'cd-pending'],
  ['stands still where less motion is wanted', { 'prefers-reduced-motion': 'reduce' }, 1, 'none'],
  ['stands still where the page’s Appearance has no animations', {}, 0, 'cd-pending'],
])('what is pending %s', async (_, media, motion, animation) => {
  const gate = createGate()
  const { user } = await openNarrow(
    { media },
    { network: (request, server) => gate.passed.then(() => server(request)) },
  )
  root.style.setProperty('--cd-motion', String(motion))
  await apply(user)
  const button = await waitFor(() => {
    const pending = document.querySelector('button[data-state=pending]')
    if (!pending) throw new Error('Nothing is pending yet.')
    return pending
  })
  const line = getComputedStyle(button, '::after')
  expect(line.animationName).toBe(animation)
  const moving = document.getAnimations().filter(({ playState }) => playState === 'running')
  expect(moving.length > 0).toBe(animation !== 'none' && motion === 1)
  gate.open()
})
