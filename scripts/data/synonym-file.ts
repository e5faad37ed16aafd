import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Unusable } from './database.ts';

/** A row of the file and the line it stands on. */
export interface SynonymLine { readonly line: number; readonly service: string; readonly synonym: string }

/** Longer ones are no words; the search takes no more either. */
const longest = 100;

/**
 * Rows of a CSV file with the columns `service` and `synonym`, other columns left aside. Rows that an export marked as the catalogue's
 * are passed over. Throws an Unusable that names every line at fault.
 */
export function readSynonyms(file: Uint8Array): SynonymLine[] {
  const records = recordsOf(textOf(file));
  const columns = Object.keys(records[0]?.record ?? {});
  if (!records.length) throw new Unusable('The file holds no rows below its first line.');
  if (!columns.includes('service') || !columns.includes('synonym')) throw new Unusable('Line 1: the first line must be service,synonym.');
  const faults: string[] = [];
  const lines = records.filter(({ record }) => record['source'] !== 'catalogue').map(({ record, info: { lines: line } }) => {
    const { service = '', synonym = '' } = record;
    if (!service) faults.push(`Line ${line}: the service is missing.`);
    if (!/[\p{L}\p{N}]/u.test(synonym)) faults.push(`Line ${line}: the synonym is missing.`);
    if ([...synonym].length > longest) faults.push(`Line ${line}: the synonym is longer than ${longest} characters.`);
    return { line, service, synonym };
  });
  if (faults.length) throw new Unusable(faults.join('\n'));
  return lines;
}

/** UTF-8, or what a Chinese Excel writes. */
function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('gb18030').decode(file);
  }
}

function recordsOf(text: string): { record: Record<string, string>; info: { lines: number } }[] {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  } catch (error) {
    if (error instanceof CsvError) throw new Unusable(`The file is no CSV: ${error.message}.`);
    throw error;
  }
}
