import { PaymentElement } from '@stripe/react-stripe-js/checkout'
import type { Appearance } from '@stripe/stripe-js'
import { AppliedDiscounts, ApplyLoyaltyDiscount, OrderTotals } from 'checkout-discounts-react'
import { useDeferredValue, useState } from 'react'

import { appearanceMistakes } from '../../packages/checkout-discounts-react/src/theme/appearance-mistakes.ts'
import type { CheckoutSetup } from '../checkout-setup.ts'
import { InCheckout } from '../in-checkout.tsx'
import { looks } from '../looks.ts'
import { Painted } from '../painted.tsx'
import { readAppearance } from './read-appearance.ts'
import { Tuning } from './tuning.tsx'

interface AppearancePlaygroundProps {
  /** JSON to begin with. */
  text: string
  setup: Partial<CheckoutSetup>
  /** Puts what is written into the address. */
  onLink: (text: string) => void
}

/** One Appearance object, and what Stripe's form and the parts make of it. */
export function AppearancePlayground({ text: first, setup, onLink }: AppearancePlaygroundProps) {
  const [text, setText] = useState(first)
  const [shown, setShown] = useState<Appearance>(() => readAppearance(first).appearance ?? {})
  const { error } = readAppearance(text)

  function write(next: string) {
    setText(next)
    // While it is no Appearance, the last one that was stays to be seen.
    const read = readAppearance(next)
    if (read.appearance) setShown(read.appearance)
  }

  return (
    <div className="playground">
      <section aria-label="Appearance" className="playground-editor">
        <h1>Appearance playground</h1>
        <p>
          Paste the object that your page gives to Stripe, or turn the knobs. Stripe’s form and the
          parts take the same one.
        </p>
        <Tuning
          appearance={shown}
          onChange={(appearance) => write(JSON.stringify(appearance, null, 2))}
        />
        <label className="playground-text">
          Appearance, as JSON
          <textarea
            spellCheck={false}
            rows={14}
            value={text}
            aria-invalid={error !== null}
            aria-describedby="playground-says"
            onChange={({ target }) => write(target.value)}
          />
        </label>
        <output id="playground-says" className="playground-says">
          {error ? (
            <span className="playground-error">{error} The last good look is still shown.</span>
          ) : (
            appearanceMistakes(shown).map((mistake) => <span key={mistake}>{mistake}</span>)
          )}
        </output>
        <Copy text={text} disabled={error !== null} onLink={onLink} />
      </section>
      <Preview appearance={useDeferredValue(shown)} setup={setup} />
    </div>
  )
}

function Copy({
  text,
  disabled,
  onLink,
}: {
  text: string
  disabled: boolean
  onLink: (text: string) => void
}) {
  const [copy, setCopy] = useState({ of: '', says: 'Copied' })
  return (
    <div className="playground-copy">
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setCopy({ of: text, says: 'Copied' }),
            // Of a page in a frame, a browser may refuse it.
            () => setCopy({ of: text, says: 'The browser does not let it be copied' }),
          )
        }}
      >
        {copy.of === text ? copy.says : 'Copy'}
      </button>
      <button type="button" disabled={disabled} onClick={() => onLink(text)}>
        Put into the address
      </button>
    </div>
  )
}

function Preview({ appearance, setup }: { appearance: Appearance; setup: Partial<CheckoutSetup> }) {
  const { background } = appearance.theme === 'night' ? looks.night : looks.stripe
  return (
    <Painted looks={[{ title: 'Yours', appearance, background }]} direction="ltr">
      {() => (
        <InCheckout setup={setup} appearance={appearance}>
          <ApplyLoyaltyDiscount removable={false} />
          <AppliedDiscounts />
          <OrderTotals />
          <div className="storybook-payment">
            <PaymentElement />
          </div>
        </InCheckout>
      )}
    </Painted>
  )
}
