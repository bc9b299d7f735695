import type { ComponentPropsWithoutRef, CSSProperties, ReactElement } from 'react'

/** What every part takes: the props of its native element, and four ways to make it look otherwise. */
export type PartProps<Tag extends PartTag, State> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style' | 'children'
> & {
  /** Another element in place of the native one, or a function that makes it from props and state. */
  render?: ReactElement<ElementProps> | ((props: ElementProps, state: State) => ReactElement)
  className?: string | ((state: State) => string | undefined)
  style?: CSSProperties | ((state: State) => CSSProperties | undefined)
}

export type PartTag = 'button' | 'div' | 'dl' | 'form' | 'input' | 'section' | 'span'

/** Props on their way to an element that may be any. */
export type ElementProps = Record<string, unknown>
