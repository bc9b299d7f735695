/** As much of an id as tells it from the others. */
export function shortId(id: string): string {
  return id.length > 14 ? `${id.slice(0, 14)}…` : id
}
