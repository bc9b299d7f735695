interface Asked {
  key: string
  label: string
  isOptional: boolean
  /** What it is pre-filled with; '' where that is nothing. */
  defaultValue: string
}

interface WrittenField extends Asked {
  type: 'numeric' | 'text'
  /** Characters. */
  minLength: number
  /** Characters. */
  maxLength: number
}

interface DropdownField extends Asked {
  type: 'dropdown'
  options: readonly { label: string; value: string }[]
}

/** A field of the shop's own that the shopper is to fill in. */
export type CustomFieldAsk = DropdownField | WrittenField

/** What the shopper filled in. */
export interface CustomFieldValue {
  key: string
  /** '' where that is nothing. */
  value: string
}
