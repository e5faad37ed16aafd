import type { StorybookConfig } from '@storybook/web-components-vite';

/** The same Storybook as ours, with one bare story in it. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./bare.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: vite => ({ ...vite, base: './' }),
};

export default config;
