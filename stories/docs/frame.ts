import { nothing, render, type TemplateResult } from 'lit';

interface Story {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult;
  readonly play?: (context: { readonly canvasElement: HTMLElement; readonly args: object }) => Promise<void> | void;
}

/** One after the other: they share the server of this tab. */
let before: Promise<unknown> = Promise.resolve();

/**
 * A story in use, drawn small and out of reach: the real element on a screen of its own width, played when it comes into
 * sight. It stands in the page itself, so that it has the client, the look and the language around it.
 */
class StoryFrame extends HTMLElement {
  /** Fetches the module of the stories. */
  stories!: () => Promise<Readonly<Record<string, object>>>;
  story = '';
  /** Width of its screen in pixels: as many of the element's own as the frame is wide. */
  width = 390;

  private readonly stage = Object.assign(document.createElement('div'), { className: 'screen' });
  // By the token that every size follows, and not by a transform, which elements that ask how wide they are would not see.
  private readonly sized = new ResizeObserver(() => { this.stage.style.setProperty('--linli-font-size', `${16 * this.clientWidth / this.width}px`); });
  private readonly seen = new IntersectionObserver(entries => { if (entries.some(({ isIntersecting }) => isIntersecting)) this.begin(); }, { rootMargin: '25%' });

  connectedCallback(): void {
    this.inert = true;
    this.setAttribute('aria-hidden', 'true');
    this.append(this.stage);
    this.sized.observe(this);
    this.seen.observe(this);
  }

  disconnectedCallback(): void {
    this.sized.disconnect();
    this.seen.disconnect();
  }

  private begin(): void {
    this.seen.disconnect();
    before = before.then(() => this.play()).catch(error => { if (this.isConnected) console.warn(error); });
  }

  private async play(): Promise<void> {
    if (!this.isConnected) return;
    const { default: meta, [this.story]: own } = await this.stories();
    const story: Story = { ...meta, ...own };
    const args = { ...(meta as Story).args, ...(own as Story).args };
    render(story.render?.(args) ?? nothing, this.stage);
    await story.play?.({ canvasElement: this.stage, args });
  }
}

customElements.define('story-frame', StoryFrame);
