import { lazy, Suspense } from 'react'
import { Outlet, ScrollRestoration, useLoaderData, useRouteLoaderData } from 'react-router'

import { shopApi, type ShopConfig } from '../shop-api/shop-api.ts'
import { Frame } from './frame.tsx'

export const shopLoader = () => shopApi.config()

/** What every page knows of the shop. */
export function useShopConfig(): ShopConfig {
  const config = useRouteLoaderData<typeof shopLoader>('shop')
  if (!config) throw new Error('useShopConfig() belongs inside the route "shop"')
  return config
}

// Where the bundler sees that a build never comes here: it leaves the drawer out.
const DeveloperDrawer = import.meta.env.DEV
  ? lazy(async () => ({
      default: (await import('../drawer/developer-drawer.tsx')).DeveloperDrawer,
    }))
  : null

export function Shop() {
  const { emulated } = useLoaderData<typeof shopLoader>()
  return (
    <>
      <Frame emulated={emulated}>
        <Outlet />
        <ScrollRestoration />
      </Frame>
      {DeveloperDrawer && emulated && (
        <Suspense fallback={null}>
          <DeveloperDrawer />
        </Suspense>
      )}
    </>
  )
}
