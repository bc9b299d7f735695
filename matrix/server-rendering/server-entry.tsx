import { text } from 'node:stream/consumers'
import { PassThrough } from 'node:stream'

import { version } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server.node'
import { Page, type PageProps } from './page.tsx'

export { version }

export function inOneString(props: PageProps): string {
  return renderToString(<Page {...props} />)
}

export function asStream(props: PageProps): Promise<string> {
  const out = new PassThrough()
  const { pipe } = renderToPipeableStream(<Page {...props} />, {
    onShellReady: () => pipe(out),
    onShellError: (error) => out.destroy(error as Error),
  })
  return text(out)
}
