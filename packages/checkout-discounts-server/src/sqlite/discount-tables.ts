import type { Migrations } from './migrate.ts'

/** A row for each session that the ledger heard of; the reservations of settled ones are kept. */
const ledgerTables = `
create table discount_session (
  id integer primary key autoincrement,
  session_id text not null unique,
  outcome text check (outcome in ('awaiting_funds', 'gone', 'paid')),
  intent text,
  overrun integer not null default 0 check (overrun in (0, 1)),
  ended_at_ms integer
) strict;

create table discount_reservation (
  session_id text not null references discount_session (session_id),
  intent text not null,
  state text not null check (state in ('pending', 'active', 'superseded', 'released', 'settled')),
  write_json text not null,
  owner_id text not null,
  customer text,
  points integer not null check (points between 0 and 9007199254740991),
  balance integer,
  created_at_ms integer not null,
  moved_at_ms integer not null,
  primary key (session_id, intent),
  check ((customer is null) = (points = 0) and (customer is null) = (balance is null))
) strict;

create unique index discount_pending on discount_reservation (session_id) where state = 'pending';
create unique index discount_active on discount_reservation (session_id) where state = 'active';
create unique index discount_settled on discount_reservation (session_id) where state = 'settled';
create index discount_points on discount_reservation (customer) where customer is not null;
`

/** Codes, of which only digests are kept. */
const codeTable = `
create table discount_code (
  digest text primary key,
  offer text not null,
  last_four text not null,
  created_at_ms integer not null
) strict, without rowid;
`

/**
 * Which offers a reservation has, where they can be counted: those that are in use alone are in the
 * index. What was reserved before this step is taken over; whose it was is known where it cost points.
 */
const useTable = `
create table discount_use (
  session_id text not null,
  intent text not null,
  offer text not null,
  customer text,
  is_in_use integer not null check (is_in_use in (0, 1)),
  primary key (session_id, intent, offer),
  foreign key (session_id, intent) references discount_reservation (session_id, intent)
    on delete cascade
) strict, without rowid;

create index discount_offer_in_use on discount_use (offer, customer) where is_in_use = 1;

insert or ignore into discount_use (session_id, intent, offer, customer, is_in_use)
select reservation.session_id, reservation.intent, receipt.value ->> 'offer', reservation.customer,
  reservation.state in ('pending', 'active', 'settled')
from discount_reservation reservation,
  json_each(reservation.write_json, '$.expected.receipts') receipt;
`

export const discountTables: Migrations = {
  owner: 'checkout-discounts-server',
  steps: [ledgerTables, codeTable, useTable],
}
