import type { Offer } from 'checkout-discounts-server/offers'

/** What is offered: `7 offers in 3 groups, which stack:` and a line a group. */
export function offersSummary(offers: readonly Offer[]): string {
  const groups = [...Map.groupBy(offers, ({ group = 'main' }) => group)]
  const width = Math.max(0, ...groups.map(([name]) => name.length))
  const head = `${counted(offers.length, 'offer')} in ${counted(groups.length, 'group')}`
  const rows = groups.map(
    ([name, members]) =>
      `  ${name.padEnd(width)}  ${members.length > 1 ? 'the best of ' : ''}${members.map(told).join(', ')}`,
  )
  return [`${head}${groups.length > 1 ? ', which stack' : ''}:`, ...rows].join('\n')
}

function told({ id, kind }: Offer): string {
  return `${id} (${kind})`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
