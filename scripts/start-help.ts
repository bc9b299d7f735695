export const startHelp = `npm start

  Starts the demo shop in one process, and says where it is: an emulated Stripe (its API and its
  Stripe.js), the backend, and the storefront. With keys of your account, no Stripe is emulated.

  It reads these variables, from the environment or .env, with these defaults. An empty one counts
  as absent; .env.example describes them.

    EMULATOR_PORT                   12111
    BACKEND_PORT                    4242
    STOREFRONT_PORT                 5173
    STORYBOOK_PORT                  6006; «npm run storybook» starts it
    BACKEND_HOST                    localhost
    SHOP_ORIGIN                     http://localhost:STOREFRONT_PORT
    DATABASE_FILE                   .data/shop.sqlite
    LOG_LEVEL                       warn
    NODE_ENV                        none
    TRUST_PROXY                     0
    RATE_LIMIT                      600
    STRIPE_SECRET_KEY               none: Stripe is emulated
    STRIPE_PUBLISHABLE_KEY          none, likewise
    STRIPE_API_BASE                 none: an emulator that runs elsewhere
    STRIPE_VERSION_ROW              endive
    STRIPE_API_VERSION              that of the row
    STRIPE_WEBHOOK_SECRET           none: with the emulator, it is made at start
    STRIPE_WEBHOOK_SECRET_PREVIOUS  none
    DISCOUNT_WRITER                 auto
    CODE_PEPPER                     one for development
    OWNER_COOKIE_SECRET             made from the secret key
    OWNER_COOKIE_SECRET_PREVIOUS    none

  Ctrl-C ends it, and all that it started.

  --help        print this and exit

  Exit status: 0 ended by Ctrl-C, 1 it could not start, such as on a port in use, 2 wrong use: an
  argument, or a variable.
`
