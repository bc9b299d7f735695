interface CurrencyChoiceProps {
  /** ISO 4217, lower case. */
  currencies: readonly string[]
  chosen: string
  onChoose: (currency: string) => void
}

/** Each currency is a shop of its own: its prices and its offers are set, not converted. */
export function CurrencyChoice({ currencies, chosen, onChoose }: CurrencyChoiceProps) {
  return (
    <fieldset className="currencies">
      <legend>Prices in</legend>
      {currencies.map((currency) => (
        <label key={currency}>
          <input
            type="radio"
            name="currency"
            value={currency}
            checked={currency === chosen}
            onChange={() => onChoose(currency)}
          />
          <span>{currency.toUpperCase()}</span>
        </label>
      ))}
    </fieldset>
  )
}
