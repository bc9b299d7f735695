import type { Stripe } from 'stripe'
import type { EmulatorResponse, StripeEmulator } from '../emulator.ts'

export interface RawRequest {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

/** One way into an emulator, for Stripe's SDK and for requests that no SDK would send. */
export interface OpenDoor {
  sdk: Stripe.StripeConfig
  send(request: RawRequest): Promise<EmulatorResponse>
  close(): Promise<void>
}

export interface Door {
  name: string
  open(emulator: StripeEmulator): Promise<OpenDoor>
}

export function sendBy(door: typeof fetch, origin: string): OpenDoor['send'] {
  return async ({ method = 'POST', path, headers = {}, body = '' }) => {
    const response = await door(origin + path, {
      method,
      headers: withType(headers, body),
      ...(body !== '' && { body }),
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  }
}

export function withType(headers: Record<string, string>, body: string): Record<string, string> {
  return body === '' ? headers : { 'content-type': 'application/x-www-form-urlencoded', ...headers }
}
