import type { RouteObject } from 'react-router'

import { CartPage, cartLoader } from './cart/cart-page.tsx'
import { PayPage, payLoader } from './checkout/pay-page.tsx'
import { ReceiptPage, receiptLoader } from './receipt/receipt-page.tsx'
import { ErrorPage, WholePageError } from './shell/error-page.tsx'
import { LoadingPage } from './shell/loading-page.tsx'
import { NothingHerePage } from './shell/nothing-here-page.tsx'
import { Shop, shopLoader } from './shell/shop.tsx'

/**
 * Loaders, not effects, ask the backend: a visit runs each of them once, also under StrictMode.
 */
export const routes: RouteObject[] = [
  {
    id: 'shop',
    loader: shopLoader,
    Component: Shop,
    HydrateFallback: LoadingPage,
    ErrorBoundary: WholePageError,
    children: [
      { index: true, loader: cartLoader, Component: CartPage, ErrorBoundary: ErrorPage },
      {
        id: 'pay',
        path: 'pay',
        loader: payLoader,
        Component: PayPage,
        ErrorBoundary: ErrorPage,
      },
      {
        path: 'pay/intent',
        // For developers: no shopper loads it who does not go there.
        lazy: async () => {
          const { IntentPage, intentLoader } = await import('./intent/intent-page.tsx')
          return { Component: IntentPage, loader: intentLoader }
        },
        ErrorBoundary: ErrorPage,
      },
      {
        path: 'receipt/:sessionId',
        loader: receiptLoader,
        Component: ReceiptPage,
        ErrorBoundary: ErrorPage,
      },
      { path: '*', Component: NothingHerePage },
    ],
  },
]
