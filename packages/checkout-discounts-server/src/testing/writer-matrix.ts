import { stripeVersionRow } from '../stripe/versions.ts'

/** Every row of the version matrix, in every way to write a discount. */
export const writerMatrix = (['endive', 'basil'] as const).flatMap((name) =>
  (['coupon_data', 'repriced_lines'] as const).map((writer) => ({
    name,
    writer,
    versions: stripeVersionRow(name, { writer }),
  })),
)
