/** The two rows that a shop chooses from, with and without the preview's flag. */
export const versions = {
  endive: '2026-10-28.endive',
  endivePreview: '2026-10-28.endive; checkout_server_update_beta=v1',
  preview: '2026-10-28.preview',
  acacia: '2024-09-30.acacia',
  basil: '2025-03-31.basil',
  basilPreview: '2025-03-31.basil; checkout_server_update_beta=v1;',
} as const

export type VersionName = keyof typeof versions
