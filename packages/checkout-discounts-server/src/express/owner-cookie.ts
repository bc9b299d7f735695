import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import type { Stripe } from 'stripe'
import { base64url, sign, verify } from '../session/hmac.ts'
import { isOwnerReference, ownerReference } from '../session/owner-reference.ts'

/** A browser that checks out. */
export interface Owner {
  id: string
  /** For `client_reference_id` of the Checkout Sessions it makes. */
  reference: string
}

/** Binds Checkout Sessions to the browser that made them. */
export interface OwnerCookie {
  /** Gives the browser its cookie, or renews the one it has. One owner may have many sessions. */
  issue(request: ExpressRequest, response: ExpressResponse): Promise<Owner>
  /**
   * For `createDiscountHandlers`: the owner's id, where cookie and session agree. Of a PaymentIntent,
   * hand over the reference that you have kept in its metadata.
   */
  authorize(
    request: Request,
    session: Pick<Stripe.Checkout.Session, 'client_reference_id'>,
  ): Promise<string | null>
}

const lifetimeSeconds = 24 * 60 * 60

/**
 * A signed cookie that names the owner of a checkout. It holds no data on the shopper.
 *
 * @param options.secrets 32 characters or more each; the first signs, all of them are accepted,
 * so that a new one can be put in front without ending anybody's checkout
 * @param options.secure whether the shop is served by HTTPS; then the cookie is `__Host-disc`
 * @param options.clock epoch milliseconds; default: the machine's
 *
 * @throws Error where a secret is too short
 *
 * @example
 * ```ts
 * const cookie = ownerCookie({ secrets: [process.env.OWNER_COOKIE_SECRET], secure: true })
 * app.post('/checkout/sessions', async (req, res) => {
 *   const owner = await cookie.issue(req, res)
 *   // stripe.checkout.sessions.create({ client_reference_id: owner.reference, … })
 * })
 * ```
 */
export function ownerCookie(options: {
  secrets: readonly string[]
  secure: boolean
  clock?: () => number
}): OwnerCookie {
  const { secrets, secure, clock = Date.now } = options
  const [signingSecret] = secrets
  if (signingSecret === undefined || secrets.some(({ length }) => length < 32)) {
    throw new Error('ownerCookie: expected at least one secret, each of 32 characters or more.')
  }
  // On plain http a browser takes neither `Secure` nor the `__Host-` prefix.
  const name = secure ? '__Host-disc' : 'disc'

  async function read(header: string | undefined | null): Promise<string | null> {
    const [version, ownerId, expiry, mac] = cookieValue(header, name)?.split('.') ?? []
    if (version !== 'v1' || !ownerId || !mac || !(Number(expiry) * 1000 > clock())) return null
    const checks = secrets.map((secret) => verify(message(ownerId, Number(expiry)), mac, secret))
    return (await Promise.all(checks)).includes(true) ? ownerId : null
  }

  return {
    async issue(request, response) {
      const id = (await read(request.headers.cookie)) ?? newOwnerId()
      const expiry = Math.floor(clock() / 1000) + lifetimeSeconds
      const mac = await sign(message(id, expiry), signingSecret)
      response.cookie(name, `v1.${id}.${expiry}.${mac}`, {
        httpOnly: true,
        secure,
        // Lax, not Strict: the way back from a bank's page still carries it.
        sameSite: 'lax',
        path: '/',
        maxAge: lifetimeSeconds * 1000,
      })
      return { id, reference: await ownerReference(id, signingSecret) }
    },
    async authorize(request, session) {
      const ownerId = await read(request.headers.get('cookie'))
      if (ownerId === null) return null
      const checks = secrets.map((secret) =>
        isOwnerReference(session.client_reference_id, ownerId, secret),
      )
      return (await Promise.all(checks)).includes(true) ? ownerId : null
    },
  }
}

function message(ownerId: string, expiry: number): string {
  return `owner-cookie v1 ${ownerId} ${expiry}`
}

function newOwnerId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

function cookieValue(header: string | undefined | null, name: string): string | undefined {
  const prefix = `${name}=`
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(prefix))
  return pair?.trim().slice(prefix.length)
}
