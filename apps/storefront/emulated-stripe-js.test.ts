import { build, createServer } from 'vite'
import { describe, expect, it } from 'vitest'

import { emulatedStripeJs } from './emulated-stripe-js.ts'

const origin = 'http://127.0.0.1:12111'

async function servedPage(inUse: boolean) {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [emulatedStripeJs({ origin, inUse })],
  })
  try {
    return await server.transformIndexHtml('/', page('console.log(1)'))
  } finally {
    await server.close()
  }
}

function builtPage(script: string) {
  const entry = 'virtual-index.html'
  return build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: 'page-in-memory',
        resolveId: (id) => (id.endsWith(entry) ? id : undefined),
        load: (id) => (id.endsWith(entry) ? page(script) : undefined),
      },
      emulatedStripeJs({ origin, inUse: true }),
    ],
  })
}

function page(script: string) {
  return `<!doctype html><html><head><script type="module">${script}</script></head></html>`
}

describe('emulatedStripeJs', () => {
  it('puts the emulated Stripe.js before the page’s own script', async () => {
    const html = await servedPage(true)
    const emulated = html.indexOf(`<script src="${origin}/endive/stripe.js">`)
    expect(emulated).toBeGreaterThan(-1)
    expect(emulated).toBeLessThan(html.indexOf('html-proxy'))
  })

  it('does nothing with keys of a Stripe account', async () => {
    expect(await servedPage(false)).not.toContain(origin)
  })

  it('keeps the emulator out of a build', async () => {
    const built = await builtPage('console.log("shop")')
    expect(JSON.stringify(built)).not.toContain(origin)
  })

  it('fails a build that names the emulator', async () => {
    await expect(builtPage(`console.log("${origin}/v1")`)).rejects.toThrow(
      /names the Stripe emulator/,
    )
  })

  it('fails a build whose page loads the emulated Stripe.js', async () => {
    const classicScript = `</script><script src="${origin}/endive/stripe.js">`
    await expect(builtPage(classicScript)).rejects.toThrow(/names the Stripe emulator/)
  })
})
