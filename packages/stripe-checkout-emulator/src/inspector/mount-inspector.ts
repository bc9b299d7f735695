import type {
  EmulatorControl,
  NamespaceControl,
  NamespaceStatus,
} from '../control/emulator-control.ts'
import { draw } from './draw.ts'
import { createEventsPanel } from './events-panel.ts'
import { followAccount, type FollowedAccount } from './follow-account.ts'
import { drawHowToBegin } from './how-to-begin.ts'
import { addInspectorStyles } from './inspector-styles.ts'
import { createRequestAnnouncer } from './request-announcer.ts'
import { createRequestsPanel } from './requests-panel.ts'
import { createSessionsPanel } from './sessions-panel.ts'
import { createSettingsPanel, type SettingsPanel } from './settings-panel.ts'

/** How often one looks whether somebody has used another account, or moved a clock along. */
const lookEveryMs = 1_000

export interface InspectorOptions {
  /** Where a server reaches the emulator: `http://127.0.0.1:12111`. Default: in this page alone. */
  url?: string
}

/**
 * Draws what an emulator holds and is asked, live: in a page of its own over HTTP, or in a page
 * that has the emulator itself.
 *
 * @param place where on the page
 * @param control `emulator.control`, or `createControlClient(url)`
 * @returns takes it away again
 *
 * @example
 * ```ts
 * const remove = mountInspector(document.body, createStripeEmulator().control)
 * ```
 */
export function mountInspector(
  place: HTMLElement,
  control: EmulatorControl,
  { url }: InspectorOptions = {},
): () => void {
  const host = draw('div', {})
  const root = host.attachShadow({ mode: 'open' })
  // No `main`: that is the page's own to have.
  const page = draw('section', { class: 'page', 'aria-label': 'Emulated Stripe' })
  addInspectorStyles(root)
  root.append(page)
  place.append(host)
  const end = inspect(page, control, url)
  return () => {
    end()
    host.remove()
  }
}

function inspect(page: HTMLElement, control: EmulatorControl, url: string | undefined): () => void {
  let followed: FollowedAccount | undefined
  let settings: SettingsPanel | undefined
  let isChosenByHand = false
  let hasEnded = false

  const chooser = draw('select', { 'aria-label': 'Account' })
  const notice = draw('p', { class: 'notice', role: 'status' })
  const announcer = createRequestAnnouncer()
  const requests = createRequestsPanel(drawHowToBegin(url))
  const sessions = createSessionsPanel()
  const events = createEventsPanel()
  const settingsPlace = section('Settings')
  page.append(
    draw('header', {}, draw('h1', {}, 'Emulated Stripe'), chooser),
    notice,
    announcer.node,
    draw(
      'div',
      { class: 'columns' },
      section('Requests', requests.node),
      draw('div', {}, section('Sessions', sessions.node), section('Events', events.node)),
      settingsPlace,
    ),
  )
  chooser.addEventListener('change', () => {
    isChosenByHand = true
    choose(chooser.value)
  })

  function away(isAway: boolean): void {
    const text = isAway ? 'The emulator does not answer. It is looked for again and again.' : ''
    // Said once, and not each time that it is still so.
    if (notice.textContent !== text) notice.textContent = text
  }

  function choose(name: string): NamespaceControl {
    followed?.end()
    announcer.forget()
    const account = control.namespace(name)
    followed = followAccount(account, {
      requests: requests.show,
      newRequest: announcer.add,
      sessions: (shown) => {
        sessions.show(shown)
        settings?.showSessions(shown)
      },
      events: events.show,
      status: (status) => settings?.show(status),
      away,
    })
    return account
  }

  async function look(): Promise<void> {
    const accounts = await control.namespaces()
    const scenarios = settings ? [] : (await control.manifest()).scenarios
    if (hasEnded) return
    if (!settings) {
      settings = createSettingsPanel({
        account: () => followed?.account ?? choose('default'),
        scenarios,
        onChange: () => followed?.readStatus(),
      })
      settingsPlace.append(settings.node)
    }
    follow(accounts)
    list(accounts)
    away(false)
  }

  /** Until somebody chooses, the account that has been asked the most. */
  function follow(accounts: readonly NamespaceStatus[]): void {
    const [busiest] = accounts.toSorted((a, b) => b.requests - a.requests)
    const wanted = busiest?.name ?? 'default'
    const stays = isChosenByHand || followed?.hasRequests || followed?.account.name === wanted
    if (followed && stays) followed.readStatus()
    else choose(wanted)
  }

  function list(accounts: readonly NamespaceStatus[]): void {
    const shown = new Set(Array.from(chooser.options, ({ value }) => value))
    for (const { name } of accounts) if (!shown.has(name)) chooser.append(draw('option', {}, name))
    chooser.hidden = chooser.options.length < 2
    chooser.value = followed?.account.name ?? ''
  }

  const lookAgain = () => {
    look().catch(() => !hasEnded && away(true))
  }
  lookAgain()
  const timer = setInterval(lookAgain, lookEveryMs)
  return () => {
    hasEnded = true
    clearInterval(timer)
    followed?.end()
  }
}

function section(title: string, ...content: Node[]): HTMLElement {
  return draw('section', { 'aria-label': title }, draw('h2', {}, title), ...content)
}
