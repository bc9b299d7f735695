import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig, loadEnv } from 'vite'

import { emulatedStripeJs } from './emulated-stripe-js.ts'

const workspaceSource = 'checkout-discounts-source'

export default defineConfig(({ mode }) => {
  const repository = fileURLToPath(new URL('../..', import.meta.url))
  const env = loadEnv(mode, repository, '')

  const backendHost = env.BACKEND_HOST || 'localhost'
  const backendName = backendHost.includes(':') ? `[${backendHost}]` : backendHost
  const emulator = env.STRIPE_API_BASE || `http://127.0.0.1:${env.EMULATOR_PORT || 12111}`

  const server = {
    host: 'localhost',
    port: Number(env.STOREFRONT_PORT || 5173),
    strictPort: true,
    // One origin: the browser never learns that the backend has a port of its own.
    proxy: { '^/(checkout|discounts)/': `http://${backendName}:${env.BACKEND_PORT || 4242}` },
  }

  return {
    plugins: [
      react(),
      emulatedStripeJs({
        origin: new URL(emulator).origin,
        inUse: Boolean(env.STRIPE_API_BASE) || !env.STRIPE_SECRET_KEY,
      }),
    ],
    resolve: { conditions: [workspaceSource, ...defaultClientConditions] },
    ssr: { resolve: { conditions: [workspaceSource, ...defaultServerConditions] } },
    server,
    preview: server,
    // Named one by one: what Vite finds later makes it reload in the middle of a visit.
    optimizeDeps: {
      include: [
        '@stripe/react-stripe-js',
        '@stripe/react-stripe-js/checkout',
        '@stripe/stripe-js/pure',
        'react',
        'react-dom',
        'react-dom/client',
        'react-router',
        'react-router/dom',
        'react/jsx-dev-runtime',
        'react/jsx-runtime',
      ],
    },
  }
})
