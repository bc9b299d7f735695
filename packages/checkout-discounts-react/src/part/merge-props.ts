import type { CSSProperties, Ref } from 'react'
import type { ElementProps } from './part-props.ts'

/**
 * The props of two parties on one element. Handlers of both run, the user's first; class names,
 * styles and refs add up; of anything else the part's own value stands.
 */
export function mergeProps(users: ElementProps, parts: ElementProps): ElementProps {
  const merged: ElementProps = { ...users }
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined) merged[name] = mergeProp(name, users[name], value)
  }
  return merged
}

function mergeProp(name: string, users: unknown, parts: unknown): unknown {
  if (users === undefined || users === null) return parts
  if (name === 'className') return `${String(users)} ${String(parts)}`
  if (name === 'style') return { ...(users as CSSProperties), ...(parts as CSSProperties) }
  if (name === 'ref') return mergeRefs(users as Ref<unknown>, parts as Ref<unknown>)
  if (isHandler(users) && isHandler(parts)) {
    return (...event: readonly unknown[]) => {
      users(...event)
      parts(...event)
    }
  }
  return parts
}

function isHandler(value: unknown): value is (...event: readonly unknown[]) => void {
  return typeof value === 'function'
}

function mergeRefs(...refs: readonly Ref<unknown>[]) {
  return (element: unknown) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(element)
      else if (ref) ref.current = element
    }
  }
}
