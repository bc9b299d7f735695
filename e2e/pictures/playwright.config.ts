import { defineConfig } from 'playwright/test'

import { baseConfig, storybookUrl } from '../base-config.ts'

/** The built Storybook, as it looked when somebody last said that it should. */
export default defineConfig({
  ...baseConfig,
  testDir: '.',
  snapshotPathTemplate: '{testDir}/committed/{arg}{ext}',
  reporter: [['list'], ['html', { outputFolder: '../../test-results/pictures', open: 'never' }]],
  expect: {
    ...baseConfig.expect,
    // Another Chromium draws the edges of letters another way, and nothing else.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.3, animations: 'disabled' },
  },
  use: { ...baseConfig.use, contextOptions: { reducedMotion: 'reduce' } },
  webServer: {
    cwd: '../..',
    command: 'node e2e/built/serve-storybook.ts',
    url: storybookUrl,
    gracefulShutdown: { signal: 'SIGINT', timeout: 3000 },
  },
})
