/** Who uses an offer: whether this session does, and how many others. Read from the index alone. */
export const usersOf = {
  everyone: countUsers('offer = :offer'),
  customer: countUsers('offer = :offer and customer = :customer'),
}

function countUsers(which: string): string {
  return `select coalesce(max(session_id = :session), 0) as own,
      count(distinct session_id) filter (where session_id <> :session) as others
    from discount_use where is_in_use = 1 and ${which}`
}
