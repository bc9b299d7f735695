import { expect, test, vi } from 'vitest'

import { createChangeListeners } from './change-listeners.ts'
import { openCheckout, openShop } from '../../testing/open-checkout.ts'

test('a listener that throws is reported, and stops neither the others nor the action', async () => {
  const { actions } = await openCheckout(await openShop())
  const report = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined)
  const listeners = createChangeListeners()
  const heard: string[] = []
  const error = new Error('in the page')
  listeners.add(() => {
    throw error
  })
  listeners.add(({ id }) => heard.push(id))

  listeners.tell(actions.getSession())
  expect(heard).toEqual([actions.getSession().id])
  expect(report.mock.calls[0]?.[0]).toThrow(error)
  report.mockRestore()
})
