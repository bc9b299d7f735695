import { useId } from 'react'

interface DrawerChoiceProps {
  label: string
  chosen: string
  options: readonly { value: string; text: string }[]
  onChoose: (value: string) => void
  /** What the choice means, in one sentence. */
  hint?: string | undefined
}

/** A row of the drawer in which one of several is chosen. */
export function DrawerChoice({ label, chosen, options, onChoose, hint }: DrawerChoiceProps) {
  const id = useId()
  return (
    <div className="drawer-row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {hint !== undefined && <p className="quiet">{hint}</p>}
    </div>
  )
}
