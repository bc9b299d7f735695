import { vi } from 'vitest'

/*
 * What the cases need of Stripe.js that is not emulated, and that no checkout uses: the Elements of
 * the Payment Intents API and the embedded page. These are stand-ins: they show nothing of the
 * emulator.
 */

export function mockElement() {
  return {
    mount: vi.fn(),
    destroy: vi.fn(),
    on: vi.fn(),
    off: vi.fn(),
    update: vi.fn(),
  }
}

export function mockElements() {
  const elements = new Map<unknown, ReturnType<typeof mockElement>>()
  return {
    create: vi.fn((type: unknown) => {
      const element = mockElement()
      elements.set(type, element)
      return element
    }),
    getElement: vi.fn((type: unknown) => elements.get(type) ?? null),
    update: vi.fn(),
  }
}

export function mockEmbeddedCheckout() {
  return { mount: vi.fn(), unmount: vi.fn(), destroy: vi.fn() }
}

export function legacyStripe() {
  return {
    elements: vi.fn(() => mockElements()),
    createToken: vi.fn(),
    createSource: vi.fn(),
    createPaymentMethod: vi.fn(),
    confirmCardPayment: vi.fn(),
    confirmCardSetup: vi.fn(),
    paymentRequest: vi.fn(),
    createEmbeddedCheckoutPage: vi.fn(async () => mockEmbeddedCheckout()),
  }
}
