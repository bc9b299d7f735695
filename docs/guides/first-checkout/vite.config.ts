import { defineConfig } from 'vite'

const backend = `http://localhost:${process.env.PORT ?? 4242}`

export default defineConfig({
  server: { proxy: { '^/(checkout|discounts)/': backend } },
})
