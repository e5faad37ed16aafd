/** One measured figure beside its yardstick, taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  /** What it is held against, and how that did. */
  readonly against: string;
  readonly yardstick: number;
  readonly unit: string;
  /** What must hold: of the ratio ours / yardstick, or of ours itself; a figure without one is told, not judged. */
  readonly bound?: { readonly of: 'ratio' | 'ours'; readonly least?: number; readonly most?: number };
}

export const ratioOf = ({ ours, yardstick }: Figure): number => ours / yardstick;

/** Whether the bound holds; a figure without one always does. */
export function holds(figure: Figure): boolean {
  const { of, least = -Infinity, most = Infinity } = figure.bound ?? { of: 'ratio' };
  const value = of === 'ratio' ? ratioOf(figure) : figure.ours;
  return value >= least && value <= most;
}

/** The figures as a Markdown table, one line each. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(figure => [
    figure.name, amount(figure.ours, figure.unit), `${figure.against} ${amount(figure.yardstick, figure.unit)}`, ratioOf(figure).toFixed(2), boundOf(figure),
    figure.bound ? (holds(figure) ? 'ok' : 'MISSED') : '',
  ]);
  const all = [['figure', 'ours', 'yardstick', 'ratio', 'bound', 'ok'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(all[0]!), line(widths.map(width => '-'.repeat(width))), ...all.slice(1).map(line)].join('\n');
}

const amount = (value: number, unit: string) => `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2)} ${unit}`;

function boundOf({ bound, unit }: Figure): string {
  if (!bound) return '';
  const sign = bound.most === undefined ? '≥' : '≤';
  const value = bound.most ?? bound.least;
  return bound.of === 'ratio' ? `ratio ${sign} ${value}` : `ours ${sign} ${value} ${unit}`;
}

/** The middle of an odd number of values, the mean of the two middle ones else. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
}

/** The value that a share of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}
