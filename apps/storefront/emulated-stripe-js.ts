import type { Plugin } from 'vite'

interface EmulatedStripeJsOptions {
  /** Where the emulator listens, such as `http://127.0.0.1:12111`. */
  origin: string
  /** False with keys of a Stripe account: the page then loads Stripe.js from Stripe. */
  inUse: boolean
}

/**
 * While the dev server runs on the emulator, puts the emulated Stripe.js before every other
 * script: `loadStripe` finds `window.Stripe` and asks Stripe's host for nothing. A build never
 * gets it, and one that names the emulator all the same fails.
 *
 * @param options where the emulator is, and whether it is in use
 * @returns a Vite plugin
 *
 * @example
 * ```ts
 * defineConfig({ plugins: [emulatedStripeJs({ origin: 'http://127.0.0.1:12111', inUse: true })] })
 * ```
 */
export function emulatedStripeJs({ origin, inUse }: EmulatedStripeJsOptions): Plugin {
  let building = false

  return {
    name: 'emulated-stripe-js',
    configResolved(config) {
      building = config.command === 'build'
    },
    transformIndexHtml: {
      order: 'pre',
      handler() {
        if (building || !inUse) return []
        const src = `${origin}/endive/stripe.js`
        return [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }]
      },
    },
    generateBundle: {
      // After Vite has written the HTML into the bundle.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          const content = file.type === 'chunk' ? file.code : file.source
          const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
          if (!text.includes(origin)) continue
          this.error(
            `${file.fileName} names the Stripe emulator (${origin}). ` +
              'Shoppers of a built shop cannot reach it: take the address out of the source.',
          )
        }
      },
    },
  }
}
