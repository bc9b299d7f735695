import { proseOf } from './documents.ts'

/** The targets of all links and pictures of a page, in its order. */
export function linksIn(text: string): string[] {
  const found = proseOf(text).matchAll(/\]\((?<inline>[^()\s]+)\)|^\[[^\]]+\]: (?<below>\S+)$/gm)
  return [...found].map(({ groups }) => groups?.inline ?? groups?.below ?? '')
}

/** What a link to a part of a page may name: its headings as GitHub does, and anchors set by hand. */
export function anchorsIn(text: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of text.replaceAll(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)) {
    const slug = slugOf(heading)
    let anchor = slug
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`
    anchors.add(anchor)
  }
  for (const [, id = ''] of text.matchAll(/<a id="([^"]+)">/g)) anchors.add(id)
  return anchors
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}
