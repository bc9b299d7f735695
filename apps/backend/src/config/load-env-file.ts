import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Takes what the repository's `.env` sets, where there is one. What is set already stays. */
export function loadEnvFile(): void {
  const file = fileURLToPath(new URL('../../../../.env', import.meta.url))
  if (existsSync(file)) process.loadEnvFile(file)
}
