/** Which materials a resident has ready: their numbers in the guide and nothing else, kept on the device as far as it allows. */
export class Ticks {
  private readonly key: string;
  private ticked: ReadonlySet<number> = new Set();

  /** The length goes into the key: when a guide lists other materials, old ticks would speak of the wrong ones. */
  constructor(service: string, length: number) {
    this.key = `linli:ticks:${service}:${length}`;
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
      if (Array.isArray(stored)) this.ticked = new Set(stored.filter(Number.isInteger));
    } catch {
      // Storage is refused or spoilt: the ticks then last as long as the page.
    }
  }

  get count(): number {
    return this.ticked.size;
  }

  has(index: number): boolean {
    return this.ticked.has(index);
  }

  toggle(index: number): void {
    this.store(this.has(index) ? [...this.ticked].filter(one => one !== index) : [...this.ticked, index]);
  }

  clear(): void {
    this.store([]);
  }

  private store(ticked: number[]): void {
    this.ticked = new Set(ticked);
    try {
      if (ticked.length) localStorage.setItem(this.key, JSON.stringify(ticked));
      else localStorage.removeItem(this.key);
    } catch {
      // As above.
    }
  }
}
