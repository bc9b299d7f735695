export { discountsRouter } from './express/discounts-router.ts'
export { type Owner, ownerCookie, type OwnerCookie } from './express/owner-cookie.ts'
export { sameOriginOnly } from './express/same-origin-only.ts'
export { sendWebResponse, toWebRequest } from './express/web-request.ts'
