import { expect, type userEvent, waitFor, type within } from 'storybook/test'

import { readyButton } from '../../../../.storybook/ready-button.ts'

interface Played {
  canvas: ReturnType<typeof within>
  userEvent: ReturnType<typeof userEvent.setup>
}

/**
 * What is tried of every part that applies an offer.
 *
 * @param name of its button
 */
export function offerPlays(name: string) {
  return {
    /** Says what the offer saves before anybody clicks. */
    saysSaving:
      (saving: string, description: string | RegExp = saving) =>
      async ({ canvas }: Pick<Played, 'canvas'>) => {
        await expect(await canvas.findByText(saving)).toBeVisible()
        await expect(await readyButton(canvas, name)).toHaveAccessibleDescription(description)
      },
    isReady: async ({ canvas }: Pick<Played, 'canvas'>) => {
      await expect(await readyButton(canvas, name)).toBeEnabled()
    },
    applies:
      (label: string, total: string) =>
      async ({ canvas, userEvent: user }: Played) => {
        await user.click(await readyButton(canvas, name))
        await expect(await readyButton(canvas, `Remove ${label}`)).toHaveFocus()
        await expect(canvas.getByText('Total').nextSibling).toHaveTextContent(total)
      },
    /**
     * Clicked all the same: the server says no, and the button keeps the focus.
     *
     * @param said.before what stands beside the button before the click
     */
    isRefused:
      ({ before, alert = /./ }: { before?: string; alert?: string | RegExp } = {}) =>
      async ({ canvas, userEvent: user }: Played) => {
        if (before !== undefined) await canvas.findByText(before)
        const button = await readyButton(canvas, name)
        await user.click(button)
        await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(alert))
        await expect(button).toHaveFocus()
      },
    isPending: async ({ canvas, userEvent: user }: Played) => {
      const button = await readyButton(canvas, name)
      await user.click(button)
      await expect(button).toHaveAttribute('data-state', 'pending')
      await expect(button).toHaveFocus()
    },
  }
}
