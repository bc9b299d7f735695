import * as kit from 'checkout-discounts-react'
import {
  type ComponentType,
  createElement,
  Fragment,
  type ReactElement,
  type ReactNode,
} from 'react'

type Part = ComponentType<Record<string, unknown> & { children?: ReactNode }>

/** What a part cannot be without. */
const required: Readonly<Record<string, Record<string, unknown>>> = {
  DiscountButton: { discount: kit.loyaltyDiscount },
  OrderTotalsRow: { row: 'total' },
  PayButton: { confirm: () => undefined },
}

/** A part that is at home in an element of another. */
const homes: Readonly<Record<string, (part: ReactElement) => ReactElement>> = {
  OrderTotalsRow: (part) => <dl>{part}</dl>,
}

/** One of each part that the package exports, a part in several pieces as a whole. */
export const everyPart: readonly ReactElement[] = Object.entries(kit).flatMap(([name, value]) => {
  const part = shown(name, value)
  return part ? [<Fragment key={name}>{part}</Fragment>] : []
})

function shown(name: string, value: unknown): ReactElement | undefined {
  // It is what the others stand in.
  if (name === 'DiscountsProvider' || !/^[A-Z]/.test(name)) return undefined
  if (isPart(value)) return (homes[name] ?? asItIs)(createElement(value, required[name]))
  if (!isPieces(value)) return undefined
  const { Root, ...pieces } = value
  return createElement(Root, null, ...Object.values(pieces).map((Piece) => createElement(Piece)))
}

function asItIs(part: ReactElement): ReactElement {
  return part
}

/** A component: a function that makes elements, or what `forwardRef` makes of one. */
function isPart(value: unknown): value is Part {
  if (typeof value === 'function') return !(value.prototype instanceof Error)
  return typeof value === 'object' && value !== null && '$$typeof' in value
}

function isPieces(value: unknown): value is Record<string, Part> & { Root: Part } {
  return typeof value === 'object' && value !== null && 'Root' in value
}
