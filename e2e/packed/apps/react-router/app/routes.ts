import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  index('checkout.tsx'),
  route('discounts/:interaction', 'discounts.ts'),
] satisfies RouteConfig
