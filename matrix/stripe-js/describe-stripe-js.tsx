import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest'
import { PartsOfPage } from './parts-of-page.tsx'
import { openOrder, publishableKey, worker } from './shop-in-page.ts'

/** A provider of Stripe's with ours below it, on the packages that are installed beside the test. */
export type Page = ComponentType<{
  clientSecret: string
  publishableKey: string
  betas: string[]
  children: ReactNode
}>

/**
 * The same shop on one major of Stripe's packages.
 *
 * @param train the release train whose script that major loads
 * @param pages one for each provider of Stripe's
 */
export function describeStripeJs(train: string, pages: Readonly<Record<string, Page>>): void {
  let spoken: MockInstance[]
  const consoleErrors = () => spoken.flatMap(({ mock }) => mock.calls.map(String))

  beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }))
  afterAll(() => worker.stop())
  beforeEach(() => {
    spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    for (const spy of spoken) spy.mockImplementation(() => {})
  })
  afterEach(() => {
    cleanup()
    for (const spy of spoken) spy.mockRestore()
  })

  function show(Page: Page, clientSecret: string, betas: string[]) {
    render(
      <StrictMode>
        <Page clientSecret={clientSecret} publishableKey={publishableKey} betas={betas}>
          <PartsOfPage />
        </Page>
      </StrictMode>,
    )
  }

  describe.each(Object.entries(pages))(`%s, on ${train}`, (_, Page) => {
    test('applies a discount, shows the new total, and takes it off again', async () => {
      const user = userEvent.setup()
      show(Page, await openOrder(), [])
      await total('$105.00')
      expect(window.Stripe).toHaveProperty('version', train)
      expect(document.querySelector<HTMLScriptElement>('script[src*="js.stripe.com"]')?.src).toBe(
        `https://js.stripe.com/${train}/stripe.js`,
      )
      expect(text('availability')).toBe('ready')

      await user.click(screen.getByRole('button', { name: 'Apply Loyalty discount' }))
      await total('$94.50')
      expect(text('applied')).toBe('$10.50')
      await user.click(await screen.findByRole('button', { name: 'Remove Loyalty discount' }))
      await total('$105.00')
      expect(consoleErrors()).toEqual([])
    })

    test('applies with the beta that the older API versions need', async () => {
      const user = userEvent.setup()
      show(Page, await openOrder('basil'), ['custom_checkout_server_updates_1'])
      await total('$105.00')
      await user.click(screen.getByRole('button', { name: 'Apply Loyalty discount' }))
      await total('$94.50')
      expect(consoleErrors()).toEqual([])
    })

    test('says what is missing where there is no runServerUpdate', async () => {
      const user = userEvent.setup()
      show(Page, await openOrder('basil'), [])
      await total('$105.00')
      expect(text('availability')).toBe('unsupported')
      const button = screen.getByRole('button', { name: /Loyalty discount/ })
      expect(button.dataset['state']).toBe('unavailable')
      await user.click(button)
      expect(row('total')).toBe('$105.00')
      const said = new Set(consoleErrors())
      expect([...said]).toEqual([
        expect.stringMatching(
          /no runServerUpdate.+betas: \["custom_checkout_server_updates_1"\].+https:\/\/docs\.stripe\.com\//,
        ),
      ])
    })
  })
}

function row(name: string): string | undefined {
  return document.querySelector(`[data-row="${name}"] dd`)?.textContent
}

function total(amount: string): Promise<void> {
  return waitFor(() => expect(row('total')).toBe(amount))
}

function text(testId: string): string | null {
  return screen.getByTestId(testId).textContent
}
