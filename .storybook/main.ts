import { defineMain } from '@storybook/react-vite/node'

import { mswWorkerScript } from './msw-worker-script.ts'

export default defineMain({
  framework: '@storybook/react-vite',
  stories: [
    './*/*.mdx',
    './*/*.stories.tsx',
    '../packages/*/src/**/*.mdx',
    '../packages/*/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({ ...config, plugins: [...(config.plugins ?? []), mswWorkerScript()] }),
})
