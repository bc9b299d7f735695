import { PromoCode } from 'checkout-discounts-react'
import { useId } from 'react'

export function CodeField() {
  const id = useId()
  return (
    <div className="code field">
      <label htmlFor={id}>Promotion code</label>
      <PromoCode.Root>
        <PromoCode.Input id={id} />
        <PromoCode.Submit />
        <PromoCode.Error />
      </PromoCode.Root>
    </div>
  )
}
