import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts', '../stories/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The database of the tab; and of the portal of the demo city what scenes and the welcome page wear.
  staticDirs: [{ from: '../dist/tab', to: '/tab' }, ...['mark.svg', 'skyline.svg', 'portal.css'].map(file => ({ from: `../examples/portal/${file}`, to: `/portal/${file}` }))],
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
