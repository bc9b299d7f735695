/**
 * Of some changes those that were asked for: spread over an entity, what is not named stays.
 *
 * @param changes undefined where a parameter was absent
 */
export function given<T extends object>(
  changes: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  // Fewer of the same keys, which is more than the type of Object.fromEntries can say.
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
