/**
 * A text without what names somebody's checkout or opens something: ids of Checkout Sessions with
 * their client secrets, keys, and addresses of e-mail.
 */
export function withoutSecrets(text: string): string {
  return text
    .replaceAll(/\b(cs|sk|rk|whsec)_\w+/g, '$1_…')
    .replaceAll(/[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}/g, '…@…')
}
