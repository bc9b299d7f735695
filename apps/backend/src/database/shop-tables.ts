import type { Migrations } from 'checkout-discounts-server/sqlite'

/** Money in minor units, times in epoch milliseconds. */
const shopTables = `
create table customer (
  id text primary key,
  name text not null,
  tier text check (tier in ('silver', 'gold')),
  points integer not null check (points between 0 and 9007199254740991),
  segments_json text not null
) strict, without rowid;

create table customer_order (
  id text primary key,
  customer text references customer (id),
  currency text not null,
  amount_minor integer not null check (amount_minor >= 0),
  points_spent integer not null check (points_spent >= 0),
  points_earned integer not null check (points_earned >= 0),
  paid_at_ms integer not null
) strict, without rowid;

create index customer_order_by_customer on customer_order (customer, paid_at_ms);

create table offer (
  id text primary key,
  position integer not null unique,
  offer_json text not null
) strict, without rowid;
`

export const shopMigrations: Migrations = { owner: 'shop', steps: [shopTables] }
