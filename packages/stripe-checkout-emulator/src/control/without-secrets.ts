import { passesLuhn } from '../payments/luhn.ts'

const secrets = new Set(['client_secret', 'cvc', 'number', 'secret'])

/** Parameters as a log may show them: neither cards nor client secrets nor keys. */
export function withoutSecrets(data: unknown): unknown {
  if (typeof data === 'string') return textWithoutSecrets(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(withoutSecrets)
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      secrets.has(name) && typeof value === 'string' ? '…' : withoutSecrets(value),
    ]),
  )
}

/** The same of a path with its query. */
export function pathWithoutSecrets(path: string): string {
  return textWithoutSecrets(path.replace(/\bclient_secret=[^&]*/g, 'client_secret=…'))
}

/** An answer as a log may show it. */
export function readAnswer(body: string): unknown {
  try {
    return withoutSecrets(JSON.parse(body))
  } catch {
    return textWithoutSecrets(body)
  }
}

/** They also stand within other text: the address of a bank's page, or what was sent in a wrong field. */
function textWithoutSecrets(text: string): string {
  return text
    .replace(/_secret_\w+/g, '_secret_…')
    .replace(/\b(whsec|[spr]k_(?:test|live))_\w+/g, '$1_…')
    .replace(/\b\d(?:[ -]?\d){13,18}\b/g, (digits) =>
      passesLuhn(digits.replace(/\D/g, '')) ? '…' : digits,
    )
}
