import type { Effort } from '../effort.ts'
import type { Figure } from '../figure.ts'
import { benchGrowth } from './growth.ts'
import { benchEmulatorStart } from './start.ts'
import { benchThroughput } from './throughput.ts'

/** The emulator against a bare server, against its peers, against its own size, and at its start. */
export async function benchEmulator(effort: Effort): Promise<Figure[]> {
  return [
    ...(await benchThroughput(effort)),
    ...(await benchGrowth(effort)),
    ...(await benchEmulatorStart(effort)),
  ]
}
