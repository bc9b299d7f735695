import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

const withoutRedirect = { redirect: 'if_required' } as const

/** A session of which the shop has taken everything off: it is paid without a card. */
async function openFree(options: Parameters<typeof openShop>[0] = {}) {
  const shop = await openShop(options)
  await shop.discount(100_00)
  const left: string[] = []
  const page = await openCheckout(shop, { redirect: (url) => left.push(url) })
  return { ...shop, ...page, left }
}

describe('confirm', () => {
  test('completes the session, tells the page, and resolves to it', async () => {
    const { actions, checkout, id, stripe, left } = await openFree()
    const statuses: string[] = []
    checkout.on('change', ({ status }) => statuses.push(status.type))
    const result = await actions.confirm(withoutRedirect)
    expect(result).toMatchObject({
      type: 'success',
      session: { status: { type: 'complete', paymentStatus: 'no_payment_required' } },
    })
    expect(statuses).toEqual(['complete'])
    expect(actions.getSession().canConfirm).toBe(false)
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete' })
    expect(left).toEqual([])
  })

  test('leaves for where the session says, and for where the page says before that', async () => {
    const first = await openFree()
    void first.actions.confirm()
    await expect.poll(() => first.left).toEqual([`https://shop.example/receipt/${first.id}`])
    const second = await openFree()
    void second.actions.confirm({ returnUrl: 'https://shop.example/thanks' })
    await expect.poll(() => second.left).toEqual(['https://shop.example/thanks'])
  })

  test('whose answer is lost is told by the session: it is paid, or can be paid again', async () => {
    const { actions, emulator, id } = await openFree()
    const account = emulator.namespace(emulator.namespaceOf(id) ?? '')
    const confirm = '/emulator/stripe-js/confirm'
    account.faults.add({ path: confirm, times: 1, answer: 'drop' })
    expect(await actions.confirm(withoutRedirect)).toMatchObject({
      type: 'error',
      error: { code: null, message: expect.stringContaining('do not pay twice') },
    })
    account.faults.add({ path: confirm, times: 1, when: 'after', answer: 'drop' })
    expect(await actions.confirm(withoutRedirect)).toMatchObject({
      type: 'success',
      session: { status: { type: 'complete' } },
    })
  })

  test('waits for the updates before it', async () => {
    const shop = await openShop()
    const { actions } = await openCheckout(shop)
    const update = actions.runServerUpdate?.(() => shop.discount(100_00))
    const confirmation = actions.confirm(withoutRedirect)
    await update
    expect(await confirmation).toMatchObject({
      type: 'success',
      session: { total: { total: { minorUnitsAmount: 0 } } },
    })
  })

  test('pays nothing when another total is due than the page shows, and shows the true one', async () => {
    const { actions, discount } = await openFree()
    await discount(0)
    expect(await actions.confirm(withoutRedirect)).toMatchObject({
      type: 'error',
      error: { code: null, message: expect.stringContaining('total') },
    })
    expect(actions.getSession()).toMatchObject({
      status: { type: 'open' },
      total: { total: { minorUnitsAmount: 100_00 } },
    })
  })

  test('pays nothing once the session has expired, and shows that it has', async () => {
    let now = Date.now()
    const { actions } = await openFree({ clock: () => now })
    now += 24 * 60 * 60 * 1000
    expect(actions.getSession().canConfirm).toBe(true)
    expect(await actions.confirm(withoutRedirect)).toMatchObject({
      type: 'error',
      error: { code: null, message: expect.stringContaining('`expired`') },
    })
    expect(actions.getSession()).toMatchObject({ canConfirm: false, status: { type: 'expired' } })
  })

  test('a second one finds the session complete', async () => {
    const { actions } = await openFree()
    const [first, second] = await Promise.all([
      actions.confirm(withoutRedirect),
      actions.confirm(withoutRedirect),
    ])
    expect([first.type, second.type]).toEqual(['success', 'error'])
  })

  test('takes the email that the session lacks', async () => {
    const { actions, id, stripe } = await openFree({ email: null })
    expect(await actions.confirm(withoutRedirect)).toMatchObject({ type: 'error' })
    expect(await actions.confirm({ ...withoutRedirect, email: 'ada' })).toMatchObject({
      type: 'error',
      error: { code: null, message: 'Your email is incomplete.' },
    })
    await actions.confirm({ ...withoutRedirect, email: 'grace@example.com' })
    const { customer_details } = await stripe.checkout.sessions.retrieve(id)
    expect(customer_details?.email).toBe('grace@example.com')
  })

  test('needs a Payment Element where there is something to pay', async () => {
    const { actions } = await openCheckout(await openShop())
    await expect(actions.confirm(withoutRedirect)).rejects.toThrow(
      'needs a mounted Payment Element',
    )
  })

  test('needs to know where to leave for', async () => {
    const { actions } = await openCheckout(await openShop({ returnUrl: null }))
    await expect(actions.confirm()).rejects.toThrow('needs a returnUrl')
  })

  test('refuses what it would have to pass over', async () => {
    const { actions } = await openFree()
    await expect(actions.confirm({ onRequiresApproval: async () => undefined })).rejects.toThrow(
      'confirm: onRequiresApproval is not emulated.',
    )
  })
})

describe('updateEmail', () => {
  test('shows in the session, lets it be confirmed, and goes along with confirm', async () => {
    const { actions, checkout, id, stripe } = await openFree({ email: null })
    expect(actions.getSession()).toMatchObject({ email: null, canConfirm: false })
    const emails: unknown[] = []
    checkout.on('change', ({ email }) => emails.push(email))
    await actions.updateEmail('grace@example.com')
    expect(actions.getSession()).toMatchObject({ email: 'grace@example.com', canConfirm: true })
    expect(emails).toEqual(['grace@example.com'])
    await actions.confirm(withoutRedirect)
    const { customer_details } = await stripe.checkout.sessions.retrieve(id)
    expect(customer_details?.email).toBe('grace@example.com')
  })

  test('is not lost when the session is read again', async () => {
    const { actions } = await openFree({ email: null })
    await actions.updateEmail('grace@example.com')
    await actions.runServerUpdate?.(async () => undefined)
    expect(actions.getSession().email).toBe('grace@example.com')
    await actions.updateEmail(null)
    expect(actions.getSession().email).toBeNull()
  })

  test('refuses what is no email, and keeps the one before', async () => {
    const { actions } = await openFree()
    expect(await actions.updateEmail('grace@')).toMatchObject({
      type: 'error',
      error: { code: 'incompleteEmail' },
    })
    expect(actions.getSession().email).toBe('ada@example.com')
  })
})
