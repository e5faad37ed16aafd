import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: [{ from: '../dist/tab', to: '/tab' }],
  viteFinal: vite => ({
    ...vite,
    // Works from whatever folder it is put into.
    base: './',
    resolve: { ...vite.resolve, conditions: ['source', 'module', 'browser', 'development|production'] },
    // It finds its own WebAssembly beside its modules.
    optimizeDeps: { ...vite.optimizeDeps, exclude: [...(vite.optimizeDeps?.exclude ?? []), '@electric-sql/pglite'] },
    build: { ...vite.build, chunkSizeWarningLimit: 4096 },
  }),
};

export default config;
