import { readFileSync } from 'node:fs'
import type { EmulatorSeed } from '../control/seed.ts'

/**
 * Reads a seed from a file; what is wrong in it, the emulator says.
 *
 * @throws Error with one line, for a file that is not there or holds no JSON object
 */
export function readSeedFile(path: string): EmulatorSeed {
  const seed = parse(read(path), path)
  if (typeof seed === 'object' && seed !== null && !Array.isArray(seed)) {
    // Field by field it is read where it is planted.
    return seed as EmulatorSeed
  }
  throw new Error(`--seed ${path} holds no object of resources.`)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`--seed ${path} cannot be read.`, { cause: error })
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`--seed ${path} is no JSON: ${reasonOf(error)}`, { cause: error })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)
}
