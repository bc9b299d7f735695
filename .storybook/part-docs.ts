interface Documented {
  /** What the docgen of the React framework leaves on a component. */
  __docgenInfo?: { description?: string }
}

/** How a part is described on its Docs page: its first lines; the tags after them are for editors. */
export const partDocs = {
  toc: true as const,
  extractComponentDescription: ({ ['__docgenInfo']: docgen }: Documented) =>
    docgen?.description?.split('\n@', 1)[0] ?? null,
}
