import { type SubmitEvent, useId, useState } from 'react'

import type { IntentDiscount } from './use-intent-discount.ts'

interface IntentCodeProps {
  discount: IntentDiscount
  isLocked: boolean
}

export function IntentCode({ discount, isLocked }: IntentCodeProps) {
  const { isReady, isPending, refusal, change } = discount
  const isOff = !isReady || isPending || isLocked
  const [code, setCode] = useState('')
  const id = useId()
  const errorId = useId()
  const error = refusal?.change.code === undefined ? '' : refusal.message

  async function redeem(event: SubmitEvent) {
    event.preventDefault()
    if (isOff || code.trim() === '') return
    const { isTaken } = await change({ code })
    // One that is refused stays, to be mended; so does what was typed meanwhile.
    if (isTaken) setCode((now) => (now === code ? '' : now))
  }

  return (
    <form className="field" onSubmit={redeem}>
      <label htmlFor={id}>Promotion code</label>
      <div className="intent-code">
        <input
          id={id}
          value={code}
          autoComplete="off"
          aria-invalid={error !== ''}
          aria-describedby={errorId}
          onChange={(event) => setCode(event.target.value)}
        />
        <button className="button-light" aria-disabled={isOff}>
          Apply<span className="visually-hidden"> code</span>
        </button>
      </div>
      <p id={errorId} className="field-error" role="alert">
        {error}
      </p>
    </form>
  )
}
