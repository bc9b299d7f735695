/** A tax rate as it is kept. */
export interface TaxRate {
  readonly id: string
  readonly active: boolean
  readonly country: string | null
  readonly description: string | null
  readonly displayName: string
  readonly inclusive: boolean
  readonly jurisdiction: string | null
  readonly metadata: Readonly<Record<string, string>>
  /** Decimal text, so that no float touches money: `7.25`. */
  readonly percentage: string
  readonly state: string | null
  readonly taxType: string | null
  /** Epoch seconds. */
  readonly created: number
}
