import { CheckoutElementsProvider, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure'
import { act, render, screen, waitFor } from '@testing-library/react'
import { DiscountsProvider } from 'checkout-discounts-react'
import { type ReactNode, StrictMode } from 'react'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { everyPart } from '../every-part/every-part.tsx'
import { openOrder, publishableKey, worker } from '../stripe-js/shop-in-page.ts'
import { countTimers } from './count-timers.ts'

/** What one mount may leave behind, in bytes: a subscription that is forgotten leaves thousands. */
const bytesPerMount = 200

const warmUps = 200
const rounds = 4
const mountsPerRound = 250

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
  await cdp().send('Performance.enable')
})
afterAll(() => worker.stop())

interface Measure {
  heapBytes: number
  domListeners: number
  nodes: number
}

/** What the page holds once the garbage is gone. */
async function measure(): Promise<Measure> {
  const session = cdp()
  for (const _ of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    heapBytes: read('JSHeapUsedSize'),
    domListeners: read('JSEventListeners'),
    nodes: read('Nodes'),
  }
}

function leastGrowth(measures: readonly Measure[], what: keyof Measure): number {
  return Math.min(
    ...measures.slice(1).map((after, round) => after[what] - (measures[round]?.[what] ?? 0)),
  )
}

/** Shows the children below a checkout that is open and stays so. */
async function openCheckout(page: (isShown: boolean) => ReactNode) {
  const clientSecret = await openOrder()
  const stripe = await loadStripe(publishableKey)
  const whole = (isShown: boolean) => (
    <StrictMode>
      <CheckoutElementsProvider stripe={stripe} options={{ clientSecret }}>
        {page(isShown)}
      </CheckoutElementsProvider>
    </StrictMode>
  )
  const { rerender, unmount } = render(whole(true))
  await waitFor(() =>
    expect(document.querySelector('[data-row="total"] [data-value="10500"]')).not.toBeNull(),
  )
  return {
    async mountAndUnmount(times: number) {
      for (let time = 0; time < times; time += 1) {
        await act(async () => rerender(whole(false)))
        await act(async () => rerender(whole(true)))
      }
      await act(async () => rerender(whole(false)))
    },
    unmount,
  }
}

function WithDiscounts({ children }: { children: ReactNode }) {
  return (
    <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}

test.each<[string, (isShown: boolean) => ReactNode]>([
  [
    'the provider with every part',
    (isShown) => isShown && <WithDiscounts>{everyPart}</WithDiscounts>,
  ],
  [
    'every part below a provider that stays',
    (isShown) => <WithDiscounts>{isShown && everyPart}</WithDiscounts>,
  ],
])(
  '%s leaves nothing behind, mounted 1000 times',
  async (_, page) => {
    const checkout = await openCheckout(page)
    const timers = countTimers()
    onTestFinished(timers.restore)
    await checkout.mountAndUnmount(warmUps)
    const measures = [await measure()]
    for (let round = 0; round < rounds; round += 1) {
      await checkout.mountAndUnmount(mountsPerRound)
      measures.push(await measure())
    }
    expect(screen.queryByRole('button')).toBeNull()

    // The engine's own compiled code comes and goes: of a leak, every round has its share.
    expect(leastGrowth(measures, 'heapBytes') / mountsPerRound).toBeLessThan(bytesPerMount)
    expect(leastGrowth(measures, 'domListeners')).toBeLessThanOrEqual(0)
    expect(leastGrowth(measures, 'nodes')).toBeLessThanOrEqual(0)
    checkout.unmount()
    expect(timers.waiting()).toBe(0)
  },
  120_000,
)
