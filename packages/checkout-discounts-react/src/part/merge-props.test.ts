import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { mergeProps } from './merge-props.ts'

test('handlers of both run, the user’s first', () => {
  const order: string[] = []
  const { onClick } = mergeProps(
    { onClick: () => order.push('user') },
    { onClick: () => order.push('part') },
  )
  ;(onClick as () => void)()
  expect(order).toEqual(['user', 'part'])
})

test('class names, styles and refs add up', () => {
  const [users, parts] = [createRef(), vi.fn<(element: unknown) => void>()]
  const merged = mergeProps(
    { className: 'theirs', style: { color: 'red', margin: 0 }, ref: users },
    { className: 'ours', style: { margin: 1 }, ref: parts },
  )
  expect(merged).toMatchObject({ className: 'theirs ours', style: { color: 'red', margin: 1 } })
  ;(merged.ref as (element: unknown) => void)('element')
  expect(users.current).toBe('element')
  expect(parts).toHaveBeenCalledWith('element')
})

test('a ref’s own cleanup runs in place of null, and the other ref is emptied', () => {
  const [calls, other] = [[] as unknown[], createRef()]
  const withCleanup = (element: unknown) => {
    calls.push(element)
    return () => calls.push('cleaned up')
  }
  const { ref } = mergeProps({ ref: withCleanup }, { ref: other })
  const cleanup = (ref as (element: unknown) => () => void)('element')
  expect(other.current).toBe('element')
  cleanup()
  expect(calls).toEqual(['element', 'cleaned up'])
  expect(other.current).toBeNull()
})

test('descriptions add up, and the user names the element', () => {
  expect(
    mergeProps(
      { 'aria-describedby': 'terms', 'aria-label': 'Take it off' },
      { 'aria-describedby': 'error', 'aria-label': 'Remove' },
    ),
  ).toEqual({ 'aria-describedby': 'terms error', 'aria-label': 'Take it off' })
})

test('of anything else the part’s own value stands, where it has one', () => {
  expect(mergeProps({ type: 'submit', title: 'a' }, { type: 'button', title: undefined })).toEqual({
    type: 'button',
    title: 'a',
  })
})
