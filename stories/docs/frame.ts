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
  /** Width of its screen in pixels; it is scaled to the frame. */
  width = 390;

  private readonly stage = Object.assign(document.createElement('div'), { className: 'screen' });
  private readonly sized = new ResizeObserver(() => { this.stage.style.transform = `scale(${this.clientWidth / this.width})`; });
  private readonly seen = new IntersectionObserver(entries => { if (entries.some(({ isIntersecting }) => isIntersecting)) this.begin(); }, { rootMargin: '25%' });

  connectedCallback(): void {
    this.inert = true;
    this.setAttribute('aria-hidden', 'true');
    this.stage.style.width = `${this.width}px`;
    this.append(this.stage);
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
    // Elements that ask how wide they are must see the screen in its own size first.
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    this.sized.observe(this);
    await story.play?.({ canvasElement: this.stage, args });
  }
}

customElements.define('story-frame', StoryFrame);
