export { loadEnvFile } from './config/load-env-file.ts'
export { type BackendConfig, readConfig } from './config/read-config.ts'
export { openShopOffers, type ShopOffers } from './shop/open-shop-offers.ts'
export { type Backend, startBackend } from './start-backend.ts'
