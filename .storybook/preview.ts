import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@linli/elements/provider/define';
import { wipeDevice } from '@linli/elements/shared/vaults';
import manifest from '../packages/elements/custom-elements.json' with { type: 'json' };
import { answerWith, tabClient } from '../stories/server.ts';
import '../stories/stage.css';

setCustomElementsManifest(manifest);

/** The real server, in this very tab: started by the first request, and never sooner. */
let server: Promise<{ fetch(request: Request): Promise<Response> }> | undefined;
answerWith(async request => (await (server ??= startServer())).fetch(request));

async function startServer() {
  const [{ createTabServer }, snapshot] = await Promise.all([import('@linli/server/tab'), fetch('tab/demo.tar.gz').then(reply => reply.blob())]);
  return createTabServer({ snapshot });
}

const preview: Preview = {
  // What one story left on the device is no part of the next.
  beforeEach: () => wipeDevice(),
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
  },
  globalTypes: {
    language: { description: '语言 Language', toolbar: { icon: 'globe', dynamicTitle: true, items: [{ value: 'zh-CN', title: '中文' }, { value: 'en', title: 'English' }] } },
    colourScheme: { description: '明暗 Colour scheme', toolbar: { icon: 'contrast', dynamicTitle: true, items: [{ value: 'light', title: '浅色 Light' }, { value: 'dark', title: '深色 Dark' }] } },
    scale: { description: '大小 Scale', toolbar: { icon: 'zoom', dynamicTitle: true, items: [{ value: 'standard', title: '标准 Standard' }, { value: 'elder', title: '长辈版 Elder' }] } },
  },
  initialGlobals: { language: 'zh-CN', colourScheme: 'light', scale: 'standard' },
  decorators: [
    (story, { globals: { language, colourScheme, scale } }) => {
      document.documentElement.dataset['scheme'] = String(colourScheme);
      return html`<linli-provider language=${language} colour-scheme=${colourScheme} scale=${scale} .client=${tabClient()}>${story()}</linli-provider>`;
    },
  ],
};

export default preview;
