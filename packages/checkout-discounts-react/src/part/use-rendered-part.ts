import { cloneElement, createElement, type ReactElement, version } from 'react'
import { mergeProps } from './merge-props.ts'
import type { ElementProps, PartProps, PartTag } from './part-props.ts'

/**
 * Renders a part's element, or another in its place, with the props of everybody concerned.
 * A hook by name only: React's compiler lets a hook have a ref, and gives up on a component that
 * hands one to any other function.
 *
 * @param tag the native element
 * @param props what the user of the part gave
 * @param own what the part itself needs
 * @param state handed to the functions among the props
 */
export function useRenderedPart<Tag extends PartTag, State>(
  tag: Tag,
  { render, className, style, ...props }: PartProps<Tag, State>,
  own: ElementProps,
  state: State,
): ReactElement {
  const users: ElementProps = {
    ...props,
    className: typeof className === 'function' ? className(state) : className,
    style: typeof style === 'function' ? style(state) : style,
  }
  const merged = mergeProps(users, own)
  if (typeof render === 'function') return render(merged, state)
  if (!render) return createElement(tag, merged)
  return cloneElement(render, mergeProps({ ...render.props, ref: refOf(render) }, merged))
}

/** React 19 made the ref a prop, and warns about the old place; 18 warns about the new one. */
function refOf(element: ReactElement<ElementProps>): unknown {
  if (Number.parseInt(version, 10) >= 19) return element.props.ref
  return (element as { ref?: unknown }).ref
}
