import { en } from 'checkout-discounts-react'

/** What each code means, and whether the shopper can do something about it. */
const codes: Record<keyof typeof en.errors, string> = {
  network: 'The request did not get through. A click tries again, under the same key.',
  timeout: 'No answer in 15 s. What came of it is settled first; then a click tries again.',
  server: 'A 5xx of the shop. A click tries again.',
  bad_answer: 'What came is not of the contract: the console has it.',
  refresh_failed: 'The server did it, Stripe.js could not read it. The button refreshes the total.',
  not_reflected: 'Said to be done, and nothing changed: the console says what to look at.',
  unsupported: 'Stripe.js has no runServerUpdate here: the console says why.',
  checkout_closed: 'Paid, or expired.',
  aborted: 'The shopper went elsewhere.',
}

/** Every word that a shopper reads when something goes wrong, from the messages themselves. */
export function ErrorCopy() {
  return (
    <section className="error-copy" aria-label="What errors say">
      <h1>What errors say</h1>
      <p>
        An error stands beside the control that was used. It says what happened and what to do, in
        the shopper’s words; the code is for you.
      </p>
      <Copy
        caption="When the shop refuses"
        note="Only where the server sends no words of its own."
        rows={Object.entries(en.reasons).map(([code, text]) => ({ code, text, note: '' }))}
      />
      <Copy
        caption="When something fails"
        note="Two are silent: there is nothing that a shopper could do."
        rows={Object.entries(en.errors).map(([code, text]) => ({
          code,
          text,
          note: codes[code as keyof typeof codes],
        }))}
      />
      <Copy
        caption="When the answer is about the asking"
        note=""
        rows={[
          { code: 'refused', text: en.refused, note: 'Any other refusal.' },
          { code: 'not_found', text: en.notFound, note: 'Another’s session, or none.' },
          {
            code: 'rate_limited',
            text: en.rateLimited({ retryAfterSeconds: 30 }),
            note: 'With the seconds that the server names.',
          },
        ]}
      />
    </section>
  )
}

interface CopyProps {
  caption: string
  note: string
  rows: readonly { code: string; text: string; note: string }[]
}

function Copy({ caption, note, rows }: CopyProps) {
  return (
    <>
      <h2>{caption}</h2>
      {note && <p>{note}</p>}
      <dl>
        {rows.map((row) => (
          <div key={row.code}>
            <dt>
              <code>{row.code}</code>
            </dt>
            <dd>{row.text ? `“${row.text}”` : 'Silent.'}</dd>
            {row.note && <dd className="error-copy-note">{row.note}</dd>}
          </div>
        ))}
      </dl>
    </>
  )
}
