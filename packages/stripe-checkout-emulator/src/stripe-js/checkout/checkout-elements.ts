import type { Appearance, StripeCheckoutSession } from '@stripe/stripe-js'

import { IntegrationError } from '../integration-error.ts'
import type { FontSource } from '../element/font-faces.ts'
import type {
  ElementCheckout,
  ElementControl,
  ElementKind,
  ElementName,
  ElementSettings,
} from './checkout-element.ts'

/** Options are read by each kind for itself: here they only pass through. */
type AnyKind = ElementKind<never, unknown>
export type ElementKinds = Readonly<Record<string, AnyKind>>

type OptionsOf<Kind> = Kind extends { create(settings: ElementSettings<infer Options>): unknown }
  ? Options
  : never
type ElementOf<Kind> = Kind extends { create(...settings: never): { element: infer Element } }
  ? Element
  : never

/** `createPaymentElement`, `getPaymentElement` and so on. */
export type ElementMethods<Kinds extends ElementKinds> = {
  [Name in keyof Kinds & string as `create${Name}`]: (
    options?: OptionsOf<Kinds[Name]>,
  ) => ElementOf<Kinds[Name]>
} & {
  [Name in keyof Kinds & string as `get${Name}`]: () => ElementOf<Kinds[Name]> | null
}

export interface CheckoutElements<Kinds extends ElementKinds> {
  methods: ElementMethods<Kinds>
  /** Those that there are, in the order in which they were made. */
  controls(): readonly (readonly [ElementName, ElementControl<unknown>])[]
  appearance(): Appearance
  setAppearance(appearance: Appearance): void
  addFonts(fonts: readonly FontSource[]): void
  /** Tells the elements, once the session is there and after each change. */
  tell(session: StripeCheckoutSession): void
}

interface CheckoutElementsSettings<Kinds> {
  kinds: Kinds
  checkout: Omit<ElementCheckout, 'onElements' | 'onSession'>
  appearance: Appearance
  fonts: readonly FontSource[]
  /** Which elements there are, and whether each is filled in. */
  onComplete: (complete: CompleteElements) => void
}

export type CompleteElements = Readonly<Partial<Record<ElementName, boolean>>>

/** The elements of one checkout: at most one of each kind. */
export function createCheckoutElements<Kinds extends ElementKinds>(
  settings: CheckoutElementsSettings<Kinds>,
): CheckoutElements<Kinds> {
  const { kinds, checkout, onComplete } = settings
  let { appearance, fonts } = settings
  const present = new Map<ElementName, ElementControl<unknown>>()
  const listeners = new Map<ElementName, ((session: StripeCheckoutSession) => void)[]>()
  const siblings = new Map<ElementName, ((names: ReadonlySet<ElementName>) => void)[]>()
  let complete: CompleteElements = {}

  function create(name: string, kind: AnyKind, options: unknown): unknown {
    if (present.has(kind.name)) {
      throw new IntegrationError(
        `This checkout already has a ${words(name)}. Use get${name}, or destroy it first.`,
      )
    }
    const heard: ((session: StripeCheckoutSession) => void)[] = []
    const among: ((names: ReadonlySet<ElementName>) => void)[] = []
    listeners.set(kind.name, heard)
    siblings.set(kind.name, among)
    if (kind.collects) complete = { ...complete, [kind.name]: false }
    const control = kind.create({
      ...checkout,
      onSession: (listener) => heard.push(listener),
      onElements: (listener) => among.push(listener),
      // The page may give what it likes; each kind looks at its own options.
      options: (options ?? {}) as never,
      appearance,
      fonts,
      onComplete(isComplete) {
        complete = { ...complete, [kind.name]: isComplete }
        onComplete(complete)
      },
      onDestroy() {
        present.delete(kind.name)
        listeners.delete(kind.name)
        siblings.delete(kind.name)
        const { [kind.name]: _gone, ...others } = complete
        complete = others
        onComplete(complete)
        tellSiblings()
      },
    })
    present.set(kind.name, control)
    onComplete(complete)
    tellSiblings()
    return control.element
  }

  function tellSiblings() {
    const there = new Set(present.keys())
    for (const listener of [...siblings.values()].flat()) listener(there)
  }

  const methods = Object.entries(kinds).flatMap(([name, kind]) => [
    [`create${name}`, (options?: unknown) => create(name, kind, options)],
    [`get${name}`, () => present.get(kind.name)?.element ?? null],
  ])
  return {
    // The names are made of the keys of `kinds`, which is more than fromEntries can say.
    methods: Object.fromEntries(methods) as ElementMethods<Kinds>,
    controls: () => [...present],
    appearance: () => appearance,
    setAppearance(next) {
      appearance = next
      for (const control of present.values()) control.setAppearance(appearance)
    },
    addFonts(more) {
      fonts = [...fonts, ...more]
      for (const control of present.values()) control.setFonts(fonts)
    },
    tell(session) {
      for (const listener of [...listeners.values()].flat()) listener(session)
    },
  }
}

/** `PaymentElement`: «Payment Element». */
function words(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
}
