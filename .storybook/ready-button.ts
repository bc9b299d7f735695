import { expect, waitFor, type within } from 'storybook/test'

/** The button of that name, as soon as the checkout has loaded and a click does something. */
export async function readyButton(
  canvas: ReturnType<typeof within>,
  name: string | RegExp,
): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name }, { timeout: 10_000 })
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'), { timeout: 10_000 })
  return button
}
