import '@linli/elements/division-picker/define';
import '@linli/elements/provider/define';
import type { ProviderElement } from '@linli/elements/provider';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually } from './eventually.ts';
import { tabClient } from './server.ts';

type Args = Pick<ProviderElement, 'colourScheme' | 'scale'> & { language: 'zh-CN' | 'en' };

const meta: Meta<Args> = {
  title: '环境 Provider',
  component: 'linli-provider',
  args: { language: 'zh-CN', colourScheme: 'light', scale: 'standard' },
  render: ({ language, colourScheme, scale }) => html`
    <linli-provider language=${language} colour-scheme=${colourScheme} scale=${scale} .client=${tabClient()}>
      <div class="form" data-scheme=${colourScheme}>
        <linli-division-picker within="9901" value="990101001001"></linli-division-picker>
        <linli-division-picker within="9901" label=${language === 'en' ? 'Where does it happen?' : '事情发生在哪里？'} required></linli-division-picker>
      </div>
    </linli-provider>
  `,
  play: async ({ canvasElement }) => { await eventually(() => canvasElement.querySelector('linli-division-picker')?.shadowRoot?.querySelector('.picked .dots')); },
};
export default meta;

/** 浅色、标准大小、中文。 */
export const Standard: StoryObj<Args> = { name: '标准 Standard' };

/** 长辈版：字更大，行更宽，按钮更高。 */
export const Elder: StoryObj<Args> = { name: '长辈版 Elder', args: { scale: 'elder' } };

/** 深色。 */
export const Dark: StoryObj<Args> = { name: '深色 Dark', args: { colourScheme: 'dark' }, globals: { colourScheme: 'dark' } };

/** English. */
export const English: StoryObj<Args> = { name: '英文 English', args: { language: 'en' } };
