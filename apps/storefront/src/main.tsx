import '@fontsource-variable/hanken-grotesk/index.css'
import './theme/layers.css'
import 'checkout-discounts-react/theme.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/buttons.css'
import './shell/frame.css'
import './shell/page.css'
import './picture/picture.css'
import './cart/cart.css'
import './checkout/checkout.css'
import './intent/intent.css'
import './receipt/receipt.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'

import { routes } from './routes.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no element with the id root')

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={createBrowserRouter(routes)} />
  </StrictMode>,
)
