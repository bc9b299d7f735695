import { expect, test } from 'vitest'

import { type BaseEvents, createElementEvents } from './element-events.ts'

const createEvents = () => createElementEvents<BaseEvents, string>(() => 'self')
const focus = { elementType: 'payment' } as const

test('a handler hears until it is taken off, or once', () => {
  const events = createEvents()
  const heard: string[] = []
  const always = () => heard.push('always')
  expect(events.on('focus', always)).toBe('self')
  events.once('focus', () => heard.push('once'))
  events.emit('focus', focus)
  events.emit('focus', focus)
  expect(events.off('focus', always)).toBe('self')
  events.emit('focus', focus)
  expect(heard).toEqual(['always', 'once', 'always'])
})

test('off without a handler takes them all', () => {
  const events = createEvents()
  const heard: string[] = []
  events.on('focus', () => heard.push('focus'))
  events.on('blur', () => heard.push('blur'))
  events.off('focus')
  events.emit('focus', focus)
  events.emit('blur', focus)
  expect(heard).toEqual(['blur'])
})

test('an event of Stripe’s that is not emulated may be listened to', () => {
  const events = createEvents()
  // React's bindings attach whatever the page names.
  Reflect.apply(events.on, null, ['savedpaymentmethodupdate', () => undefined])
  Reflect.apply(events.off, null, ['savedpaymentmethodupdate', () => undefined])
  expect(events.on('ready', () => undefined)).toBe('self')
})

test('an element knows whether the page would hear', () => {
  const events = createEvents()
  expect(events.isHeard('focus')).toBe(false)
  events.on('focus', () => undefined)
  expect(events.isHeard('focus')).toBe(true)
})
