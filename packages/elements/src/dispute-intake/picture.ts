import type { CaseReceipt } from '@linli/contract/receipt';
import { grouped } from '@linli/contract/code-alphabet';
import { formalDate, inChina } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { codePath } from '../shared/qr.ts';
import { codeText } from './code.ts';
import type { ReceiptWords } from './receipt.messages.ts';

const font = (size: number, weight = 400) => `${weight} ${size}px "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif`;
const [width, edge, ink, quiet] = [720, 48, '#1a1d21', '#5b626b'];

/** A pen that knows how far down the sheet it is. */
class Pen {
  y = edge;
  private readonly context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
    context.textBaseline = 'top';
  }

  /** Writes words, broken where the sheet ends. */
  write(words: string, size: number, { weight = 400, colour = ink, x = edge, gap = 8 } = {}): void {
    const { context } = this;
    context.font = font(size, weight);
    context.fillStyle = colour;
    let row = '';
    const end = () => {
      context.fillText(row, x, this.y);
      this.y += size * 1.5;
      row = '';
    };
    for (const part of words.match(/[\x20-\x7e]+ ?|[^]/gu) ?? []) {
      if (row && context.measureText(row + part).width > width - edge - x) end();
      row += part;
    }
    end();
    this.y += gap;
  }

  fact(key: string, value: string, weight = 400): void {
    const top = this.y;
    this.write(key, 26, { colour: quiet });
    this.y = top;
    this.write(value, 26, { x: edge + 150, weight, gap: 12 });
  }

  code(text: string, size: number): void {
    const { context } = this;
    const { d, side } = codePath(text);
    context.save();
    context.translate((width - size) / 2, this.y);
    context.scale(size / side, size / side);
    context.fillStyle = '#000';
    context.fill(new Path2D(d));
    context.restore();
    this.y += size + 32;
  }
}

function draw(pen: Pen, { number, code, kind, filedAt, office, deadline }: CaseReceipt, words: ReceiptWords, language: Locale): void {
  const [date, clock] = inChina(filedAt);
  pen.write(words.pictureName, 36, { weight: 600, gap: 24 });
  pen.write(words.number, 24, { colour: quiet, gap: 0 });
  pen.write(grouped(number), 44, { weight: 600, gap: 12 });
  pen.write(words.code, 24, { colour: quiet, gap: 0 });
  pen.write(grouped(code), 44, { weight: 600, gap: 32 });
  pen.code(codeText(number, code), 300);
  pen.fact(words.filed, words.at(formalDate(date, language), clock));
  pen.fact(words.kind, kind.name);
  pen.fact(words.office, `${office.name} ${office.phone}`);
  if (deadline) pen.fact(words.deadline, words.until(words.day(formalDate(deadline.on, language))), 600);
  pen.write(words.once, 22, { colour: quiet });
}

/** The receipt as a PNG. It is drawn twice: first to see how long it becomes. */
export async function drawReceipt(receipt: CaseReceipt, words: ReceiptWords, language: Locale): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height: 10 });
  const context = canvas.getContext('2d')!;
  const rough = new Pen(context);
  draw(rough, receipt, words, language);
  canvas.height = Math.ceil(rough.y + edge);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, canvas.height);
  draw(new Pen(context), receipt, words, language);
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}
