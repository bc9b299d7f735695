import { addons } from 'storybook/preview-api'
import { expect, fn, spyOn, waitFor } from 'storybook/test'

import preview from '../preview.tsx'
import { readyButton } from '../ready-button.ts'
import { type Globals, setupOf } from '../toolbars.ts'
import { fromLink, toLink } from './appearance-link.ts'
import { AppearancePlayground } from './appearance-playground.tsx'

const meta = preview.meta({
  title: 'Look/Appearance playground',
  component: AppearancePlayground,
  // It opens a checkout itself, and keeps it while the look changes.
  parameters: { checkout: null },
  tags: ['!autodocs'],
})

export default meta

const first = `{
  "theme": "stripe",
  "variables": {
    "colorPrimary": "#0f6148",
    "borderRadius": "4px"
  }
}`

/** Change it, and both change. */
export const Playground = meta.story({
  render: (_args, context) => {
    const globals: Globals = context.globals
    return (
      <AppearancePlayground
        text={fromLink(globals.appearance ?? '') || first}
        setup={setupOf(globals)}
        onLink={(text) =>
          addons.getChannel().emit('updateGlobals', { globals: { appearance: toLink(text) } })
        }
      />
    )
  },
})

/** Tried by a test, and in nobody's way. */
export const Tuned = meta.story({
  tags: ['!dev'],
  args: { text: first, setup: {}, onLink: fn() },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const apply = await readyButton(canvas, 'Apply loyalty discount')
    const input = await waitFor(() => cardInput(canvasElement))
    const expectRadius = (radius: string) =>
      waitFor(async () => {
        await expect(getComputedStyle(apply).borderRadius).toBe(radius)
        await expect(getComputedStyle(input).borderRadius).toBe(radius)
      })
    await expectRadius('4px')

    const text = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: /JSON/ })
    await userEvent.clear(text)
    await userEvent.paste(
      '{ "theme": "night", "variables": { "borderRadius": "13px", "colour": "x" } }',
    )
    await expectRadius('13px')
    await expect(canvas.getByText(/«colour» is no variable/)).toBeVisible()

    await userEvent.clear(text)
    await userEvent.paste('{ "theme": "night", ')
    await expect(canvas.getByText(/no JSON yet.*last good look/)).toBeVisible()
    await expect(text).toHaveAttribute('aria-invalid', 'true')
    await expect(canvas.getByRole('button', { name: 'Copy' })).toBeDisabled()
    await expectRadius('13px')

    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Theme' }), 'flat')
    await expect(text.value).toContain('"theme": "flat"')
    const clipboard = spyOn(navigator.clipboard, 'writeText')
    clipboard
      .mockRejectedValueOnce(new DOMException('Not here.', 'NotAllowedError'))
      .mockResolvedValueOnce()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }))
    await userEvent.click(
      await canvas.findByRole('button', { name: 'The browser does not let it be copied' }),
    )
    await canvas.findByRole('button', { name: 'Copied' })
    await expect(clipboard).toHaveBeenLastCalledWith(text.value)
    clipboard.mockRestore()
    await userEvent.click(canvas.getByRole('button', { name: 'Put into the address' }))
    await expect(args.onLink).toHaveBeenCalledWith(text.value)
  },
})

function cardInput(canvas: HTMLElement): HTMLElement {
  const frame = canvas.querySelector('iframe')?.contentDocument
  const input = frame?.querySelector<HTMLElement>('.Input')
  if (!input) throw new Error('Stripe’s form is not there yet.')
  return input
}
