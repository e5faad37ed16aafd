import { html, type TemplateResult } from 'lit';

async function copy({ currentTarget }: Event): Promise<void> {
  const button = currentTarget as HTMLButtonElement;
  const said = button.nextElementSibling!;
  said.textContent = await navigator.clipboard.writeText(button.value).then(() => '已复制 Copied', () => '没有复制成功，请手动选取 Not copied: select it by hand');
  setTimeout(() => { said.textContent = ''; }, 4000);
}

/** A button that copies code and says so. */
export const copyButton = (code: string, label = '复制嵌入代码 Copy the embed code'): TemplateResult =>
  html`<button class="copy" type="button" value=${code} @click=${copy}>${label}</button><span class="copied" role="status"></span>`;

/** Code that can be read and copied. */
export const codeBlock = (code: string, label?: string): TemplateResult =>
  html`<div class="code"><pre tabindex="0"><code>${code}</code></pre><p>${copyButton(code, label)}</p></div>`;
