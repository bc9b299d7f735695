import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { expect, test } from 'playwright/test'

import { freePorts } from '../../scripts/free-ports.ts'
import { applyButton, expectAmount, goToCheckout } from '../shopping.ts'

// On a fixed port, another shop's backend would answer when this one is gone.
const ports = await freePorts('EMULATOR_PORT', 'BACKEND_PORT', 'STOREFRONT_PORT')

test.use({ baseURL: `http://localhost:${ports.STOREFRONT_PORT}` })

test('a backend that is gone: a message, a true total, and all is well when it is back', async ({
  page,
}) => {
  await using emulator = start([
    'packages/stripe-checkout-emulator/bin/stripe-checkout-emulator.js',
    `--port=${ports.EMULATOR_PORT}`,
  ])
  await using backend = startBackend()
  await using storefront = start(['node_modules/vite/bin/vite.js', 'apps/storefront'])
  await Promise.all([
    emulator.answers(`http://127.0.0.1:${ports.EMULATOR_PORT}`),
    backend.answers(`http://localhost:${ports.BACKEND_PORT}/healthz`),
    storefront.answers(`http://localhost:${ports.STOREFRONT_PORT}`),
  ])
  await goToCheckout(page, 'Gold member')

  await backend.stop()
  await applyButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await expectAmount(page, 'total', 21_550)

  await using again = startBackend()
  await again.answers(`http://localhost:${ports.BACKEND_PORT}/healthz`)
  await applyButton(page).click()
  await expectAmount(page, 'total', 19_395)
})

function startBackend() {
  return start(['--conditions=checkout-discounts-source', 'apps/backend/src/main.ts'])
}

function start(args: string[]) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...ports, DATABASE_FILE: ':memory:' },
  })
  const exited = once(child, 'exit')
  async function stop() {
    child.kill('SIGKILL')
    await exited
  }
  return {
    stop,
    [Symbol.asyncDispose]: stop,
    answers: (url: string) => expect.poll(() => isOk(url)).toBe(true),
  }
}

function isOk(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
