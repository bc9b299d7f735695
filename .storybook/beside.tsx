import type { Decorator } from '@storybook/react-vite'
import type { ReactNode } from 'react'

interface Neighbours {
  above?: ReactNode
  below?: ReactNode
}

/** A story among other parts, in the same checkout. One that has no checkout stays alone. */
export function beside({ above, below }: Neighbours): Decorator {
  return (Story, { parameters }) =>
    parameters.checkout === null ? (
      <Story />
    ) : (
      <>
        {above}
        <Story />
        {below}
      </>
    )
}
