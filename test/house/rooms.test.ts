import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { find, read, root } from './sources.ts';

const folder = 'packages/elements/src';
const rooms = readdirSync(join(root, folder)).filter(room => existsSync(join(root, folder, room, 'define.ts')));
const classOf = (room: string) => `${room.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}Element`;

const played = find('test/elements/stories*.test.ts').map(read).join('');

it('finds the rooms', () => assert.ok(rooms.includes('provider') && rooms.length > 2));

for (const room of rooms)
  describe(`the room of linli-${room}`, () => {
    it('has a file, a class and a tag of one name', () => {
      assert.match(read(`${folder}/${room}/${room}.ts`), new RegExp(`export class ${classOf(room)} extends LitElement`));
      const define = read(`${folder}/${room}/define.ts`);
      assert.match(define, new RegExp(`register\\('linli-${room}', ${classOf(room)}\\)`));
      assert.match(define, new RegExp(`'linli-${room}': ${classOf(room)};`));
    });
    it('is documented where editors and Storybook read it', () => {
      assert.match(read(`${folder}/${room}/${room}.ts`), /\/\*\*\n \* @summary \S/);
    });
    it('is loaded by its tag', () => assert.ok(read(`${folder}/embed/linli.ts`).includes(`'linli-${room}': () => import('../${room}/define.ts')`)));
    it('has a story', () => assert.ok(read(`stories/${room}.stories.ts`).includes(`linli-${room}`)));
    it('has its stories played', () => assert.ok(played.includes(`'../../stories/${room}.stories.ts'`)));
    it('is proved in a browser', () => assert.ok(read(`test/elements/${room}.test.ts`).includes(`linli-${room}`)));
  });
