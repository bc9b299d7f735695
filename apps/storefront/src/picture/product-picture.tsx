import type { ReactNode } from 'react'

/**
 * A drawing of a product in the page's own inks (picture.css): `p-line` draws, `p-ink`, `p-paper`,
 * `p-accent` and `p-wood` fill. It decorates; the name stands beside it.
 *
 * @param picture the drawing's name in the catalogue; one without a drawing keeps its place empty
 */
export function ProductPicture({ picture }: { picture: string }) {
  return (
    <svg className="picture" viewBox="0 0 96 96" aria-hidden="true">
      {drawings[picture]}
    </svg>
  )
}

const drawings: Record<string, ReactNode> = {
  notebook: (
    <>
      <path className="p-paper p-line" d="M29 21h40a3 3 0 0 1 3 3v50a3 3 0 0 1-3 3H29z" />
      <path
        className="p-accent p-line"
        d="M26 18h38a3 3 0 0 1 3 3v50a3 3 0 0 1-3 3H26a3 3 0 0 1-3-3V21a3 3 0 0 1 3-3z"
      />
      <path className="p-line" d="M31 18v56" />
      <path className="p-paper p-line" d="M39 29h19v11H39z" />
      <path className="p-line" d="M43 34.5h11" />
      <path className="p-ink p-line" d="M44 74v10l3-3 3 3V74z" />
    </>
  ),
  pen: (
    <g transform="rotate(45 48 48)">
      <path className="p-accent p-line" d="M44 6h8v8h-8z" />
      <path className="p-wood p-line" d="M42 14h12v46H42z" />
      <path className="p-line" d="M54 18h4v22" />
      <path className="p-line" d="M42 48h12M42 52h12M42 56h12" />
      <path className="p-paper p-line" d="M42 60h12l-4.500 20h-3z" />
      <path className="p-line" d="M48 80v7" />
    </g>
  ),
  lamp: (
    <>
      <path className="p-line p-bold" d="M48 46v32" />
      <path className="p-glow p-line" d="M24 46a24 24 0 0 1 48 0z" />
      <path className="p-paper p-line" d="M34 39a15 15 0 0 1 7-9" />
      <path className="p-line" d="M20 46h56" />
      <path className="p-accent p-line" d="M33 78h30a3 3 0 0 1 3 3v3H30v-3a3 3 0 0 1 3-3z" />
      <path className="p-line" d="M60 46v11" />
      <circle className="p-ink" cx="60" cy="59" r="2" />
    </>
  ),
  tray: (
    <>
      <rect className="p-wood p-line" x="12" y="22" width="72" height="52" rx="10" />
      <rect className="p-paper p-line" x="19" y="29" width="58" height="38" rx="5" />
      <path className="p-line" d="M45 48h21v6M60 48v5" />
      <circle className="p-accent p-line" cx="37" cy="48" r="8.5" />
      <circle className="p-paper p-line" cx="35" cy="48" r="2.5" />
      <circle className="p-glow p-line" cx="66" cy="38" r="4.5" />
    </>
  ),
  refills: (
    <>
      <path className="p-paper p-line" d="M14 32h68v42H14z" />
      <path className="p-line" d="m14 32 34 26 34-26" />
      <path className="p-accent p-line" d="M62 62h14v8H62z" />
      <path className="p-line" d="M20 68h16M20 63h10" />
    </>
  ),
  clock: (
    <>
      <path className="p-ink p-line" d="M32 76l-4 8M64 76l4 8" />
      <circle className="p-accent p-line" cx="48" cy="48" r="34" />
      <circle className="p-paper p-line" cx="48" cy="48" r="27" />
      <path className="p-line" d="M48 25v4M48 67v4M71 48h-4M29 48h-4" />
      <path className="p-line p-bold" d="M52.500 52.500 35 35" />
      <circle className="p-ink" cx="48" cy="48" r="2.500" />
    </>
  ),
}
