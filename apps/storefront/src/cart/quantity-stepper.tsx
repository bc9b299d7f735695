import { maxQuantity } from './cart.ts'

interface QuantityStepperProps {
  /** What is counted, for those who do not see the line. */
  of: string
  quantity: number
  onChange: (quantity: number) => void
}

export function QuantityStepper({ of, quantity, onChange }: QuantityStepperProps) {
  const fewest = quantity <= 1
  const most = quantity >= maxQuantity

  return (
    <fieldset className="stepper" aria-label={`Quantity of ${of}`}>
      {/* aria-disabled, so that the focus stays where it is at either end. */}
      <button
        type="button"
        aria-label="One less"
        aria-disabled={fewest}
        onClick={() => !fewest && onChange(quantity - 1)}
      >
        <StepperSign sign="M4 8h8" />
      </button>
      <output className="money">{quantity}</output>
      <button
        type="button"
        aria-label="One more"
        aria-disabled={most}
        onClick={() => !most && onChange(quantity + 1)}
      >
        <StepperSign sign="M4 8h8M8 4v8" />
      </button>
    </fieldset>
  )
}

function StepperSign({ sign }: { sign: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={sign} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  )
}
