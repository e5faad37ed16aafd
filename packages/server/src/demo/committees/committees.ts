import { divisions } from '../city.ts';
import { staff } from '../disputes/staff.ts';
import type { DemoCommittee } from './model.ts';
import { residents } from './residents.ts';
import { stories } from './stories.ts';
import { township, usual } from './usual.ts';

/** Nobody of the committees is called like somebody at a desk or a resident. */
const taken = new Set([...staff, ...residents].flatMap(({ name }) => name));
const told = (code: string): DemoCommittee => (stories[code] ?? (committee => committee))(usual(code, taken));

/** Every committee of the invented city and the offices that guide them. */
export const committees: readonly DemoCommittee[] = divisions.flatMap(({ code }) => (code.length === 12 ? [told(code)] : code.length === 9 ? [township(code, taken)] : []));
