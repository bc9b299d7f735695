import type { CSSProperties, Ref } from 'react'
import type { ElementProps } from './part-props.ts'

/**
 * The props of two parties on one element. Handlers of both run, the user's first; class names,
 * styles, descriptions and refs add up; the user names the element; of anything else the part's
 * own value stands.
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
  if (name === 'aria-label') return users
  if (name === 'className' || name === 'aria-describedby')
    return `${String(users)} ${String(parts)}`
  if (name === 'style') return { ...(users as CSSProperties), ...(parts as CSSProperties) }
  if (name === 'ref') return mergeRefs([users as Ref<unknown>, parts as Ref<unknown>])
  if (isFunction(users) && isFunction(parts)) {
    return (...event: readonly unknown[]) => {
      users(...event)
      parts(...event)
    }
  }
  return parts
}

function isFunction(value: unknown): value is (...parameters: readonly unknown[]) => unknown {
  return typeof value === 'function'
}

function mergeRefs(refs: readonly Ref<unknown>[]) {
  return (element: unknown) => {
    const cleanups = refs.map((ref) => setRef(ref, element))
    // Only where a ref has one of its own: React 19 then calls it in place of the ref with null,
    // and 18, which knows none, warns.
    if (!cleanups.some(isFunction)) return undefined
    return () => {
      for (const [index, ref] of refs.entries()) {
        const cleanup = cleanups[index]
        if (isFunction(cleanup)) cleanup()
        else setRef(ref, null)
      }
    }
  }
}

function setRef(ref: Ref<unknown>, element: unknown): unknown {
  if (typeof ref === 'function') return ref(element)
  if (ref) ref.current = element
  return undefined
}
