import { createRoot } from 'react-dom/client'

import { Checkout } from './checkout.tsx'

const response = await fetch('/checkout/sessions', { method: 'POST' })
const { clientSecret } = await response.json()

const root = document.querySelector('#root')
if (root) createRoot(root).render(<Checkout clientSecret={clientSecret} />)
