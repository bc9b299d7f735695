import { Link } from 'react-router'

export function NothingHerePage() {
  return (
    <div className="notice">
      <title>Nothing here · Octavo</title>
      <h1>There is nothing here</h1>
      <p>The address may be mistyped. The shop is one page away.</p>
      <Link className="button" to="/">
        To the shop
      </Link>
    </div>
  )
}
