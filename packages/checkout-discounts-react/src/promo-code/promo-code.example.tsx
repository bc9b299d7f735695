import { PromoCode } from 'checkout-discounts-react'

/** With a label of its own; `onSettled` for what the shop does besides. */
export function Code({ onUsed }: { onUsed: () => void }) {
  return (
    <PromoCode.Root onSettled={({ ok }) => ok && onUsed()}>
      <label htmlFor="code">Have a code?</label>
      <PromoCode.Input id="code" placeholder="SUMMER20" />
      <PromoCode.Submit>Redeem</PromoCode.Submit>
      <PromoCode.Error />
    </PromoCode.Root>
  )
}
