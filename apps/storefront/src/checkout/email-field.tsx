import { type Ref, useId } from 'react'

interface EmailFieldProps {
  ref: Ref<HTMLInputElement>
  email: string
  /** Empty while there is nothing to correct. */
  error: string
  onChange: (email: string) => void
  onLeave: () => void
}

export function EmailField({ ref, email, error, onChange, onLeave }: EmailFieldProps) {
  const id = useId()
  const helpId = useId()

  return (
    <div className="field">
      <label htmlFor={id}>Email</label>
      <input
        ref={ref}
        id={id}
        type="email"
        name="email"
        autoComplete="email"
        required
        value={email}
        aria-invalid={error !== ''}
        aria-describedby={helpId}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <p id={helpId} className={error ? 'field-error' : 'quiet'}>
        {error || 'For your receipt.'}
      </p>
    </div>
  )
}
