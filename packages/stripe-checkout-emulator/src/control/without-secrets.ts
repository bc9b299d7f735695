const secrets = new Set(['client_secret', 'cvc', 'number', 'secret'])

/** Parameters as a log may show them: neither cards nor client secrets. */
export function withoutSecrets(data: unknown): unknown {
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
  return path.replace(/\bclient_secret=[^&]*/g, 'client_secret=…')
}

/** An answer as a log may show it. */
export function readAnswer(body: string): unknown {
  try {
    return withoutSecrets(JSON.parse(body))
  } catch {
    return body
  }
}
