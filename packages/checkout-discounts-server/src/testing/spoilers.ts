import { idempotencyKeyHeader } from 'checkout-discounts-contract'
import { extraKeys, rawBodies, texts, values } from './hostile-values.ts'
import { type OrdinaryRequest, type OwnedSession, uuid } from './ordinary-request.ts'
import type { Random } from './random.ts'

/** What is other than in an ordinary request. */
interface Spoilt extends Partial<Omit<OrdinaryRequest, 'body'>> {
  readonly body?: unknown
  /** Whether it has to be refused before anybody is asked about its session. */
  readonly isMalformed?: boolean
}

type Spoiler = (random: Random, draft: OrdinaryRequest, stranger: OwnedSession) => Spoilt

/** Each makes an ordinary request one that is not. */
export const spoilers: readonly [Spoiler, ...Spoiler[]] = [
  // Of the right shape, and of somebody else, nobody, or a state that is not there.
  (random, draft) => ({
    body: { ...draft.body, checkout_session_id: `cs_test_${uuid(random).replaceAll('-', '')}` },
  }),
  (random, { headers }) => ({
    headers: {
      ...headers,
      cookie: random.pick(['', 'disc=', 'disc=v1.a.9999999999.b', 'x=1; disc']),
    },
  }),
  (_, { headers, ...draft }, stranger) => ({
    ...draft,
    headers: { ...headers, cookie: stranger.cookie },
  }),
  (random, { headers }) => ({
    headers: {
      ...headers,
      [idempotencyKeyHeader]: '00000000-0000-4000-8000-00000000000' + random.below(9),
    },
  }),
  (random, { body }) => ({
    path: '/discounts/update-quantity',
    body: {
      checkout_session_id: body.checkout_session_id,
      line_item: random.pick([body.line_item, 'li_doesnotexist']) ?? 'li_none',
      quantity: random.pick([0, 100, 999_999]),
    },
  }),
  (random, { body }) => ({
    path: '/discounts/redeem-code',
    body: {
      checkout_session_id: body.checkout_session_id,
      code: random.pick(texts).slice(0, 100) || '-',
    },
  }),
  (random, { headers }) => ({
    headers: {
      ...headers,
      'x-request-id': random.pick(['a b', '../../x', 'a'.repeat(500), 'ok-1']),
      'x-forwarded-for': '127.0.0.1',
      'x-http-method-override': 'DELETE',
    },
  }),
  // Repeated keys: the last one counts, wherever else they are read.
  (_, { body }) => ({
    body: `{"checkout_session_id":"cs_test_a1b2c3d4e5",${JSON.stringify(body).slice(1)}`,
  }),

  // Not of the right shape.
  (random, { body }) => ({
    body: { ...body, checkout_session_id: random.pick(values) },
    isMalformed: true,
  }),
  (random, { body }) => ({
    body: `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(random.pick(extraKeys))}:{"polluted":true}}`,
    isMalformed: true,
  }),
  (random, { body }) => ({
    path: '/discounts/update-quantity',
    body: {
      ...body,
      line_item: random.pick(values),
      quantity: random.pick([-1, 1.5, '2', null, 1e308, 2 ** 53, [3]]),
    },
    isMalformed: true,
  }),
  (random) => ({ body: random.pick(rawBodies), isMalformed: true }),
  (random) => ({
    body: Buffer.from(Array.from({ length: 1 + random.below(64) }, () => 0x80 + random.below(64))),
    isMalformed: true,
  }),
  (random, { headers }) => ({
    headers: {
      ...headers,
      'content-type': random.pick([
        '',
        'text/plain',
        'application/json5',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/html, application/json',
      ]),
    },
    isMalformed: true,
  }),
  (random, { headers }) => ({
    headers: { ...headers, 'content-encoding': random.pick(['gzip', 'br', 'deflate', 'x']) },
    isMalformed: true,
  }),
  (random, { headers }) => ({
    headers: {
      ...headers,
      [idempotencyKeyHeader]: random.pick(['1', '', 'x'.repeat(300), '\u00ff', ['a', 'b'].join()]),
    },
    isMalformed: true,
  }),
  (random, { headers }) => ({
    headers: {
      ...headers,
      ...random.pick([
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: 'http://127.0.0.1.evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'none' },
      ]),
    },
    isMalformed: true,
  }),
  (random, { headers, path }) => ({
    method: random.pick(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']),
    headers,
    path,
    body: '',
    isMalformed: true,
  }),
  (random, { path }) => ({
    path: random.pick([
      '/discounts/apply-everything',
      '/discounts/__proto__',
      '/discounts/',
      '/discounts/../discounts',
      '/discounts/remove/%E0%A4%A',
      '/discounts/%72emove',
      `/${path}`,
    ]),
    isMalformed: true,
  }),
]
