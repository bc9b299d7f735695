/** Texts that mean something to somebody. */
export const texts = [
  '',
  '..',
  '../coupons',
  '%2e%2e%2f',
  'cs_test_../customers',
  'cs_test_a1b2c3d4\r\nX-Evil: 1',
  'cs_test_a1b2c3d4e5\n',
  'cs_test_ａｂｃｄｅｆｇｈ',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  '👩‍👩‍👧'.repeat(20),
  '__proto__',
  'constructor',
  'toString',
  "' or 1=1 --",
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  'x'.repeat(1_500),
] as const

/** What stands in the place of a text or a number. */
export const values = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  -(2 ** 53),
  [],
  {},
  [['cs_test_a1b2c3d4e5']],
  { $ne: null },
  { toString: 'cs_test_a1b2c3d4e5' },
  ...texts,
] as const

/** Keys that no body has. */
export const extraKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'amount_off',
  'percent_off',
  'currency',
  'discounts',
  'tier',
  'customer',
  'Checkout_Session_Id',
  '',
] as const

/** Bodies that are none. */
export const rawBodies = [
  '',
  ' ',
  'null',
  '[]',
  '0',
  '"cs_test_a1b2c3d4e5"',
  '{',
  '{"checkout_session_id":',
  '{"checkout_session_id":NaN}',
  '{"checkout_session_id":1e999}',
  "{'checkout_session_id':'cs_test_a1b2c3d4e5'}",
  '{"checkout_session_id":"cs_test_a1b2c3d4e5",}',
  '{"__proto__":{"checkout_session_id":"cs_test_a1b2c3d4e5"}}',
  '{"constructor":{"prototype":{"checkout_session_id":"cs_test_a1b2c3d4e5"}}}',
  '['.repeat(2_000),
  '{"a":'.repeat(400),
  `{"checkout_session_id":"${'c'.repeat(4_000)}"}`,
  'checkout_session_id=cs_test_a1b2c3d4e5',
  '<checkout_session_id>cs_test_a1b2c3d4e5</checkout_session_id>',
] as const
