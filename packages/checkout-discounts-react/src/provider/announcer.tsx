'use client'

import { useDiscountsState } from './discounts-context.ts'

/** Says aloud what changed. Always there, because a region that arrives with its text is not read. */
export function Announcer() {
  const announcement = useDiscountsState((state) => state.announcement)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- NVDA does not read an <output> that no form owns
    <div role="status" data-cd="status" style={visuallyHidden}>
      {announcement}
    </div>
  )
}

const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const
