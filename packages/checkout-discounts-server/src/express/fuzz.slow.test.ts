import { expect, test } from 'vitest'
import { fuzzDiscounts } from '../testing/fuzz-discounts.ts'

// `npm run fuzz` sends a hundred thousand, and looks at the memory too.
test.each([
  { limits: false, seed: 20_261_122, requests: 800 },
  { limits: true, seed: 5, requests: 2_000 },
])(
  'with limits: $limits, no request breaks it or gets more than it may',
  async ({ limits, seed, requests }) => {
    const report = await fuzzDiscounts({ seed, requests, limits })
    expect(report.faults).toEqual([])
    expect(report.pastParsing).toBeGreaterThan(0.3 * report.requests)
    expect(report.written).toBeGreaterThan(0.1 * report.requests)
    expect((report.byStatus[429] ?? 0) > 0).toBe(limits)
  },
)
