import { delay, http, HttpResponse } from 'msw'

/**
 * A line that breaks in a story: to the shop's server, or, once, the one on which Stripe.js reads
 * the session again; `silence`: the shop is there, and says nothing. A broken line is no made-up
 * answer: there is none.
 */
export type Cut = 'shop' | 'silence' | 'reread'

const cuts = new Map<string, { cut: Cut; readings: number }>()

/** @param session the id of the Checkout Session whose story it is */
export function cutLine(session: string, cut: Cut): void {
  cuts.set(session, { cut, readings: 0 })
}

/** Before the handlers of the shop: what they leave alone comes through. */
export const cutLines = [
  http.post('*/discounts/*', async ({ request }) => {
    const { checkout_session_id: session } = await bodyOf(request)
    const cut = cuts.get(session ?? '')?.cut
    if (cut === 'silence') await delay('infinite')
    return cut === 'shop' ? HttpResponse.error() : undefined
  }),
  http.post('https://api.stripe.com/emulator/stripe-js/session', async ({ request }) => {
    const { client_secret: secret = '' } = await bodyOf(request)
    const line = cuts.get(secret.split('_secret_', 1)[0] ?? '')
    if (line?.cut !== 'reread') return undefined
    line.readings += 1
    // The first reading loads the page.
    return line.readings === 2 ? HttpResponse.error() : undefined
  }),
]

async function bodyOf(request: Request): Promise<Partial<Record<string, string>>> {
  return request.clone().json()
}
