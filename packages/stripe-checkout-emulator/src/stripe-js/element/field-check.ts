/**
 * What a field's content amounts to. `empty` and `incomplete` may still become right, `invalid`
 * cannot: it is shown at once, the others when the shopper leaves the field or pays.
 */
export type FieldCheck =
  | { state: 'complete' }
  | { state: 'empty' | 'incomplete' | 'invalid'; code: string; message: string }

export const complete: FieldCheck = { state: 'complete' }
