import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: '邻里 Linli', colorPrimary: '#0b57b5', colorSecondary: '#0b57b5' }),
  // Folders stand in the order of the sidebar, not below all else.
  sidebar: { showRoots: false },
});
