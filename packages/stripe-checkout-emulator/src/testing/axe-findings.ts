import axe from 'axe-core'

/**
 * What axe has to say of a document, which it judges from inside.
 *
 * @param background What the page shows behind it: axe cannot see out of a frame.
 */
export async function axeFindings(
  inner: Document,
  background: string,
): Promise<[id: string, html: string[]][]> {
  const script = inner.createElement('script')
  script.textContent = axe.source
  inner.head.append(script)
  inner.body.style.background = background
  // The heading is the page's affair.
  const rules = { 'page-has-heading-one': { enabled: false } }
  const { violations, passes }: axe.AxeResults = await Reflect.get(
    inner.defaultView ?? {},
    'axe',
  ).run({ rules })
  if (!passes.some(({ id }) => id === 'color-contrast')) {
    throw new Error('Axe found no text to judge.')
  }
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** What a shop's page is painted with under each theme. */
export const pageBackground = { stripe: '#ffffff', night: '#1a1b25', flat: '#ffffff' } as const
