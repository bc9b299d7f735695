import type { EmulatorControl, NamespaceControl } from '../control/emulator-control.ts'
import type { NamespaceChange, RequestLogEntry } from '../emulator.ts'
import { draw } from './draw.ts'
import { createEventsPanel } from './events-panel.ts'
import { addInspectorStyles } from './inspector-styles.ts'
import { createRequestsPanel } from './requests-panel.ts'
import { createSessionsPanel } from './sessions-panel.ts'
import { createSettingsPanel } from './settings-panel.ts'

/** How often one looks whether somebody has used another account, or moved a clock along. */
const lookEveryMs = 2_000

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
export function mountInspector(place: HTMLElement, control: EmulatorControl): () => void {
  const host = draw('div', {})
  const root = host.attachShadow({ mode: 'open' })
  const page = draw('main', {})
  addInspectorStyles(root)
  root.append(page)
  place.append(host)
  const inspector = createInspector(page, control)
  return () => {
    inspector.end()
    host.remove()
  }
}

function createInspector(page: HTMLElement, control: EmulatorControl) {
  let account: NamespaceControl | null = null
  let unsubscribe: (() => void) | undefined
  let requests: RequestLogEntry[] = []
  let hasEnded = false
  let isChosenByHand = false

  const chooser = draw('select', { 'aria-label': 'Account' })
  const notice = draw('p', { class: 'notice', 'aria-live': 'polite' })
  const settingsPlace = draw('section', {}, draw('h2', {}, 'Settings'))
  const requestsPanel = createRequestsPanel(howToBegin())
  const sessionsPanel = createSessionsPanel()
  const eventsPanel = createEventsPanel()
  let settings: ReturnType<typeof createSettingsPanel> | undefined

  page.append(
    draw('header', {}, draw('h1', {}, 'Emulated Stripe'), chooser),
    notice,
    draw(
      'div',
      { class: 'columns' },
      section('Requests', requestsPanel.node),
      draw(
        'div',
        {},
        section('Sessions', sessionsPanel.node),
        section('Events', eventsPanel.node),
        settingsPlace,
      ),
    ),
  )
  chooser.addEventListener('change', () => {
    isChosenByHand = true
    choose(chooser.value)
  })

  const say = (text: string | null) => {
    notice.textContent = text ?? ''
  }
  const refresh = {
    sessions: soon(async () => account && sessionsPanel.show(await account.sessions())),
    events: soon(
      async () => account && eventsPanel.show(await account.events(), await account.deliveries()),
    ),
    status: soon(async () => account && settings?.show(await account.status())),
    requests: soon(async () => {
      if (!account) return
      requests = [...(await account.requests())]
      requestsPanel.show(requests)
    }),
  }

  function soon(read: () => Promise<unknown>): () => void {
    let isDue = false
    return () => {
      if (isDue) return
      isDue = true
      // Many changes come together; one look shows them all.
      setTimeout(() => {
        isDue = false
        if (!hasEnded) read().then(() => say(null), tellAway)
      }, 30)
    }
  }

  function tellAway(): void {
    say('The emulator does not answer. It is looked for again and again.')
  }

  function readAll(): void {
    refresh.sessions()
    refresh.events()
    refresh.status()
    refresh.requests()
  }

  function hear(change: NamespaceChange): void {
    switch (change.type) {
      case 'request':
        requests = [...requests, change.request].slice(-500)
        requestsPanel.show(requests)
        break
      case 'session':
        refresh.sessions()
        break
      case 'event':
      case 'delivery':
        refresh.events()
        break
      case 'settings':
      case 'reset':
        readAll()
    }
  }

  function choose(name: string): void {
    unsubscribe?.()
    account = control.namespace(name)
    unsubscribe = account.subscribe(hear)
    readAll()
  }

  async function look(): Promise<void> {
    const accounts = await control.namespaces()
    const names = accounts.map(({ name }) => name)
    const shown = [...chooser.options].map(({ value }) => value)
    for (const name of names.filter((it) => !shown.includes(it))) {
      chooser.append(draw('option', {}, name))
    }
    chooser.hidden = chooser.options.length < 2
    // Until somebody chooses, the account that has been asked the most.
    const [busiest] = accounts.toSorted((a, b) => b.requests - a.requests)
    const wanted = busiest?.name ?? 'default'
    if (!account || (!isChosenByHand && requests.length === 0 && account.name !== wanted)) {
      choose(wanted)
    } else refresh.status()
    chooser.value = account?.name ?? ''
  }

  async function begin(): Promise<void> {
    const { scenarios } = await control.manifest()
    settings = createSettingsPanel({
      control: () => account ?? control.namespace('default'),
      scenarios,
      onChange(refused) {
        refresh.status()
        if (refused !== null) say(refused)
      },
    })
    settingsPlace.append(settings.node)
    await look()
  }

  begin().catch(tellAway)
  const timer = setInterval(() => look().catch(tellAway), lookEveryMs)
  return {
    end() {
      hasEnded = true
      clearInterval(timer)
      unsubscribe?.()
    },
  }
}

function section(title: string, content: Node): HTMLElement {
  return draw('section', {}, draw('h2', {}, title), content)
}

function howToBegin(): Node {
  const { protocol, hostname, port } = window.location
  const sdk =
    protocol === 'http:'
      ? `new Stripe('sk_test_any', { host: '${hostname}', port: ${port || 80}, protocol: 'http' })`
      : `new Stripe('sk_test_any')`
  return draw(
    'div',
    {},
    draw('p', {}, 'Nobody has asked anything yet. Point your server’s Stripe SDK here:'),
    draw('pre', {}, draw('code', {}, sdk)),
  )
}
