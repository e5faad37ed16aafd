import '@linli/elements/division-picker/define';
import type { DivisionPickerElement } from '@linli/elements/division-picker';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { eventually } from './eventually.ts';
import { tabClient } from './server.ts';

type Args = Partial<Pick<DivisionPickerElement, 'label' | 'name' | 'value' | 'within' | 'level' | 'required' | 'disabled' | 'readOnly' | 'client'>>;

const meta: Meta<Args> = {
  title: '地区选择 Division picker',
  component: 'linli-division-picker',
  args: { within: '9901' },
  render: ({ label, name = 'place', value = '', within, level, required = false, disabled = false, readOnly = false, client = tabClient() }) => html`
    <div class="form">
      <linli-division-picker
        label=${ifDefined(label)}
        name=${name}
        value=${value}
        within=${ifDefined(within)}
        level=${ifDefined(level)}
        ?required=${required}
        ?disabled=${disabled}
        ?readonly=${readOnly}
        .client=${client}
      ></linli-division-picker>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const pickerIn = (canvas: Canvas) => canvas.querySelector('linli-division-picker')!;
const find = (canvas: Canvas, selector: string) => pickerIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);
const button = (canvas: Canvas, words: string) =>
  [...(pickerIn(canvas).shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === words);

const typing = (words: string): Play => async ({ canvasElement }) => {
  const input = (await eventually(() => find(canvasElement, 'input'))) as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** 空着：可以输入，也可以逐级选。 */
export const Empty: Story = { name: '空着 Empty' };

/** 输入拼音就能找到，每一项都写明在哪里。 */
export const Typed: Story = {
  name: '输入查找 Typed',
  play: async context => {
    await typing('xiqiao')(context);
    await eventually(() => find(context.canvasElement, '[role=option]'));
    find(context.canvasElement, 'input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
  },
};

/** 不会打字也能选：一级一级往下点。 */
export const LevelByLevel: Story = {
  name: '逐级选择 Level by level',
  play: async ({ canvasElement }) => {
    (await eventually(() => find(canvasElement, '[part=browse]'))).click();
    for (const name of ['棠东区', '砚池街道']) (await eventually(() => button(canvasElement, name) ?? button(canvasElement, english[name]!))).click();
    await eventually(() => find(canvasElement, '.itself'));
  },
};
const english: Record<string, string> = { 棠东区: 'Tangdong District', 砚池街道: 'Yanchi Subdistrict' };

/** 选好了：写出完整的路径，随时可以更换。 */
export const Picked: Story = {
  name: '已选 Picked',
  args: { value: '990101001001' },
  play: async ({ canvasElement }) => { await eventually(() => find(canvasElement, '.picked .dots')); },
};

/** 只到县一级。 */
export const CountyAtMost: Story = {
  name: '只选到区县 Down to counties',
  args: { level: 'county' },
  play: async ({ canvasElement }) => {
    (await eventually(() => find(canvasElement, '[part=browse]'))).click();
    await eventually(() => find(canvasElement, '.tree button.row'));
  },
};

/** 没有这个地方。 */
export const NoneFound: Story = {
  name: '没有找到 None found',
  play: async context => {
    await typing('北冥')(context);
    await eventually(() => find(context.canvasElement, '.none'));
  },
};

/** 断网：输入的字还在，可以重试。 */
export const Offline: Story = {
  name: '断网 Offline',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: () => Promise.reject(new TypeError('offline')) }) }) },
  play: async context => {
    await typing('棠东区')(context);
    await eventually(() => find(context.canvasElement, '.problem'));
  },
};

/** 必填而没有填。 */
export const Required: Story = {
  name: '必填 Required',
  args: { required: true },
  play: async ({ canvasElement }) => {
    (await eventually(() => find(canvasElement, 'input') && pickerIn(canvasElement))).checkValidity();
    await eventually(() => find(canvasElement, '#error'));
  },
};

/** 只读。 */
export const ReadOnly: Story = { ...Picked, name: '只读 Read-only', args: { value: '990102001001', readOnly: true } };

/** 停用。 */
export const Disabled: Story = { ...Picked, name: '停用 Disabled', args: { value: '990102001001', disabled: true } };
