import { Link, useLocation } from 'react-router'

const steps = [
  { name: 'Cart', path: '/' },
  { name: 'Checkout', path: '/pay' },
  { name: 'Receipt', path: '/receipt' },
]

/** Where the shopper is; only the way back is a link. */
export function Steps() {
  const { pathname } = useLocation()
  // Every address begins with that of the cart.
  const now = steps.findLastIndex(({ path }) =>
    path === '/' ? pathname === path : pathname.startsWith(path),
  )

  return (
    <nav aria-label="Steps of your order">
      <ol className="steps">
        {steps.map(({ name, path }, index) => (
          <li key={path}>
            {index < now && now < steps.length - 1 ? (
              <Link to={path}>{name}</Link>
            ) : (
              <span aria-current={index === now ? 'step' : undefined}>{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
