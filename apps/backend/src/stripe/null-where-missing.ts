/** @returns null for what Stripe does not know; everything else that goes wrong stays an error */
export async function nullWhereMissing<Thing>(retrieval: Promise<Thing>): Promise<Thing | null> {
  try {
    return await retrieval
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'resource_missing') return null
    throw error
  }
}
