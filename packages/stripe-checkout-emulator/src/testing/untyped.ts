/** What previews take and old versions are called is in no stable SDK's types. */
export function untyped<T>(params: object): T {
  return params as T
}
